package org.dorsal.core.packs.given;

/** A {@code pack.json}. */
public final class AHeader {
    private AHeader() {
    }

    public static String of(String id, String version) {
        return """
            {"id": "%s", "version": "%s", "title": "The pack %s", "authors": ["Someone"], "licence": "Apache-2.0",
             "language": "en", "needs": {"api": "[1.0,2)"}}
            """.formatted(id, version, id);
    }
}
