package org.dorsal.core.packs.internal.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The JSON Schemas of the files of a pack. The archive has the same files in its folder {@code schema}. */
final class Schemas {
    static final List<String> KINDS = List.of("pack", "sources", "facts", "questions", "rules", "activity", "program", "lesson");

    private Schemas() {
    }

    static Optional<String> of(String kind) {
        if (!KINDS.contains(kind)) {
            return Optional.empty();
        }
        try (InputStream in = Schemas.class.getResourceAsStream("/org/dorsal/core/packs/schema/" + kind + ".schema.json")) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
