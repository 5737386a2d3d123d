package org.dorsal.core.content.internal.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dorsal.core.content.ReadingLimits;

/** Builds a pack in a folder: a sound one to begin with, of which a test then changes what it is about. */
public final class PackFolder {
    public static final String SOURCES = """
        {"ARTICLE": {"citation": "How to Safely Adjust Your Upper Back", "mark": "article"},
         "OWN": {"citation": "Dorsal's own proposal", "mark": "own"}}
        """;
    public static final String FEVER = """
        {"id": "fever", "words": "fever now", "type": "flag", "normal": false, "worse": "present"}""";
    public static final String PAIN = """
        {"id": "pain_nrs", "words": "pain now, 0 to 10", "type": "whole", "least": 0, "greatest": 10, "normal": 0,
         "worse": "higher"}""";
    public static final String PLACES = """
        {"id": "numbness", "words": "places with numbness", "type": "words", "allowed": ["fingers", "legs_both"],
         "normal": [], "worse": "present", "keeps": "P90D"}""";
    public static final String QUESTION = """
        {"id": "danger", "title": "Do you have any of these now?", "section": "right-now", "order": 10, "shape": "marks",
         "lines": [{"text": "Fever", "sets": {"fever": true}}, {"text": "Numb legs", "sets": {"numbness": ["legs_both"]}}]}""";
    public static final String RULE = """
        {"id": "fever-with-pain", "reads": ["fever", "pain_nrs"], "when": "fever && pain_nrs >= 1", "level": "urgent",
         "reason": "Fever with back pain can be an infection.", "advice": "Be seen today.", "source": "ARTICLE",
         "examples": [{"facts": {"fever": true, "pain_nrs": 2}, "fires": true}, {"facts": {"fever": true}, "fires": false}]}""";
    public static final String FIGURE = """
        {"caption": "Sitting", "joints": {"head": [50, 90], "neck": [50, 80], "upper-back": [50, 70], "lower-back": [50, 60],
         "hip": [50, 50], "elbow": [60, 70], "hand": [65, 65], "knee": [60, 50], "foot": [60, 10]},
         "props": [{"line": [[40, 10], [40, 60]]}, {"round": [[10, 10], [20, 20]]}]}""";

    private final Path folder;

    private PackFolder(Path folder) {
        this.folder = folder;
    }

    /** A sound pack with something of every kind. */
    public static PackFolder sound(Path folder) {
        return new PackFolder(folder)
            .with("pack.json", header("sample"))
            .with("sources.json", SOURCES)
            .with("facts/all.json", "[" + FEVER + ",\n" + PAIN + ",\n" + PLACES + "]")
            .with("questions/all.json", "[" + QUESTION + "]")
            .with("rules/infection.json", check("infection", RULE))
            .with("activities/lean-back.json", activity("technique", "lean-back", "standard"))
            .with("programs/daily.json", program("daily", "lean-back", "standard"))
            .with("lessons/pop.json", """
                {"id": "pop", "title": "The pop", "order": 10,
                 "paragraphs": [{"text": "It is gas, not bone.", "source": "ARTICLE"}]}
                """);
    }

    public static String header(String id) {
        return """
            {"id": "%s", "version": "1.0.0", "title": "Sample", "authors": ["Someone"], "licence": "Apache-2.0",
             "language": "en", "needs": {"api": "[1.0,2)"}}
            """.formatted(id);
    }

    public static String check(String id, String rules) {
        return "{\"check\": \"" + id + "\", \"phases\": [\"before\"], \"rules\": [" + rules + "]}";
    }

    public static String activity(String kind, String id, String variant) {
        return """
            {"kind": "%s", "id": "%s", "title": "Lean back", "summary": "Leans back over the chair.", "chooseFor": "Stiffness.",
             "aims": [{"id": "thoracic-extension", "words": "bends backward", "source": "ARTICLE"}],
             "breath": {"words": "Breathe out as you lean.", "in": 4, "out": 6, "source": "OWN"},
             "hands": "busy", "screen": "unseen", "precautions": [{"text": "Never by force.", "source": "ARTICLE"}],
             "source": "ARTICLE", "variants": [
              {"id": "%s", "title": "On a chair", "effort": "standard", "demands": ["thoracic-extension"],
               "equipment": [{"id": "chair", "words": "a sturdy chair"}],
               "getOn": [{"move": "Sit upright", "seconds": 5}],
               "round": [{"move": "Lean back", "seconds": 4}, {"hold": "Stay"}, {"rest": "Come back", "seconds": 3}],
               "getOff": [{"move": "Stand up", "seconds": 5}], "sided": false,
               "dose": {"sets": 1, "repetitions": 5, "hold": 5, "rest": 30, "timesPerDay": 1, "daysPerWeek": 3, "source": "OWN"},
               "start": %s, "end": %s, "source": "ARTICLE"}]}
            """.formatted(kind, id, variant, FIGURE, FIGURE);
    }

    public static String program(String id, String activity, String variant) {
        return """
            {"id": "%s", "title": "Daily", "summary": "A little every day.", "source": "OWN",
             "stages": [{"title": "Begin", "sittings": 6, "daysPerWeek": 7,
              "parts": [{"activity": "%s", "variant": "%s", "sets": 2, "hold": 10}]}]}
            """.formatted(id, activity, variant);
    }

    /** Writes a file, in place of the one that was there. */
    public PackFolder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public PackFolder with(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackFolder without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackReading read() {
        return PackReader.read(new FolderSource(folder), ReadingLimits.STANDARD);
    }
}
