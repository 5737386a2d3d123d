package org.dorsal.itests.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack of data with one fact, its question and one check of one rule, which says when to have the neck looked at. */
record NeckPack(String version, String when) {
    static final String ID = "neck";
    static final String CHECK = "neck-injury";
    static final String BUNDLE = "org.dorsal.pack.neck";

    static NeckPack of(String version) {
        return new NeckPack(version, "neck_stiff && pain_nrs >= 6");
    }

    NeckPack consultingWhen(String condition) {
        return new NeckPack(version, condition);
    }

    Path folderIn(Path parent) throws IOException {
        Path pack = Files.createTempDirectory(parent, ID);
        write(pack, "pack.json", """
            {"id": "neck", "version": "%s", "title": "Neck", "authors": ["You"], "licence": "Apache-2.0", "language": "en",
             "needs": {"api": "[1.0,2)", "packs": {"triage": "[0.1,1)"}}}
            """.formatted(version));
        write(pack, "sources.json", """
            {"OWN": {"citation": "Our own proposal", "mark": "own"}}
            """);
        write(pack, "facts/neck.json", """
            [{"id": "neck_stiff", "words": "the neck feels stiff", "type": "flag", "normal": false, "worse": "present"}]
            """);
        write(pack, "questions/neck.json", """
            [{"id": "neck-now", "title": "How is your neck just now?", "section": "your-back", "order": 50, "shape": "marks",
              "notSure": true, "lines": [{"text": "It feels stiff", "sets": {"neck_stiff": true}}]}]
            """);
        write(pack, "rules/neck-injury.json", """
            {"check": "neck-injury", "phases": ["before"], "rules": [
              {"id": "painful-neck", "reads": ["neck_stiff", "pain_nrs"], "when": "%s",
               "level": "consult", "reason": "Strong pain in a stiff neck should be looked at first.",
               "advice": "See a physician or physiotherapist within days.", "source": "OWN"}]}
            """.formatted(when));
        return pack;
    }

    private static void write(Path pack, String file, String content) throws IOException {
        Path path = pack.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
