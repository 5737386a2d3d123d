package org.dorsal.core.packs.internal.transition;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dorsal.core.packs.given.AZip;
import org.dorsal.core.packs.given.PackFiles;

/** Packs of which each is broken in one way, by a name for the way. What is made is put into a folder of its own. */
final class BrokenPacks {
    private static final String RULES = "rules/neck-injury.json";
    private static final String QUESTIONS = "questions/neck.json";
    private static final String MANIFEST = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n";

    private final Map<String, UnaryOperator<Path>> all = new LinkedHashMap<>();

    private BrokenPacks() {
        containers();
        names();
        sizes();
        headers();
        contents();
        proofs();
        neighbours();
        code();
    }

    static Map<String, UnaryOperator<Path>> all() {
        return new BrokenPacks().all;
    }

    private void containers() {
        all.put("not-a-zip", folder -> written(folder, "no zip at all".getBytes(StandardCharsets.UTF_8)));
        all.put("empty-file", folder -> written(folder, new byte[0]));
        all.put("truncated-zip", folder -> {
            byte[] whole = bytes(PackFiles.neck().zip().at(folder.resolve("neck.zip")));
            return written(folder, Arrays.copyOf(whole, whole.length / 2));
        });
        all.put("empty-folder", folder -> folder);
        zip("no-header", new AZip().with("facts/neck.json", "[]"));
        zip("header-one-folder-down", new AZip().with("neck-1.2.0/pack.json", "{}"));
    }

    private void names() {
        zip("zip-slip", neck().zip().with("../../.bashrc", "x"));
        zip("absolute-path", neck().zip().with("/etc/cron.d/neck", "x"));
        zip("drive-letter", neck().zip().with("C:/neck.json", "x"));
        zip("link-in-zip", neck().zip().withLink("facts/more.json", "/etc/passwd"));
        all.put("link-in-folder", folder -> {
            neck().at(folder);
            try {
                Files.createSymbolicLink(folder.resolve("facts/more.json"), folder.resolve("facts/neck.json"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return folder;
        });
        zip("duplicate-name", neck().zip().with("sources.json", "{}"));
        zip("differently-cased-name", neck().zip().with("Sources.json", "{}"));
        zip("name-that-steers", neck().zip().with("facts/\u001b]0;gotcha\u0007.json", "[]"));
        zip("name-too-long", neck().zip().with("facts/" + "n".repeat(300) + ".json", "[]"));
    }

    private void sizes() {
        all.put("bomb", folder -> zipped(folder, 1, 60_000_000));
        all.put("hundred-thousand-entries", folder -> zipped(folder, 100_000, 0));
        pack("huge-text", neck().with("lessons/stiff-neck.json", "{\"id\": \"" + "x".repeat(2_000_000) + "\"}"));
        pack("deep-json", neck().with("sources.json", "[".repeat(10_000) + "]".repeat(10_000)));
        pack("wrong-encoding", neck().with("sources.json", "{\"own\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)));
        pack("not-json", neck().with("sources.json", "{\"own\": "));
    }

    private void headers() {
        pack("wrong-id", neck().replacing("pack.json", "\"neck\"", "\"Neck Pack\""));
        pack("wrong-version", neck().replacing("pack.json", "1.2.0", "one"));
        pack("range-of-api-not-met", neck().replacing("pack.json", "\"api\": \"[1.0,2)\"", "\"api\": \"[2.0,3)\""));
        pack("title-that-steers", neck().replacing("pack.json", "\"Neck\"", "\"\\u001b[2JNeck\""));
        pack("id-of-a-bundled-pack", neck().replacing("pack.json", "\"neck\"", "\"triage\""));
        pack("version-that-goes-down", neck().replacing("pack.json", "\"neck\"", "\"old\"").replacing("pack.json", "1.2.0", "1.1.0"));
        pack("same-version-other-content", neck().replacing("pack.json", "\"neck\"", "\"old\""));
    }

    private void contents() {
        pack("misspelt-key", neck().replacing(RULES, "\"level\"", "\"levle\""));
        pack("many-things-wrong", neck().replacing("pack.json", "\"title\"", "\"titel\"").replacing(RULES, "\"level\"", "\"levle\"")
            .replacing(RULES, "neck_stiff && (neck_pain", "neck_stiff && neck_pain").with("sources.json", "{\"own\": "));
        pack("need-and-what-it-would-bring-not-there", neck().replacing("pack.json", "\"base\"", "\"spine\"")
            .replacing(RULES, "fever", "feverish").replacing("programs/neck-week.json", "lean-back", "lean-spine"));
        pack("unknown-key", neck().replacing("lessons/stiff-neck.json", "\"order\"", "\"colour\": \"red\", \"order\""));
        pack("missing-key", neck().replacing("facts/neck.json", ", \"normal\": false", ""));
        pack("wrong-type", neck().replacing("lessons/stiff-neck.json", "60", "\"60\""));
        pack("number-out-of-range", neck().replacing("activities/chin-tuck.json", "\"timesPerDay\": 3", "\"timesPerDay\": 300"));
        pack("misspelt-folder", neck().with("activites/nod.json", "{}"));
        pack("unknown-demand", neck().replacing("activities/chin-tuck.json", "cervical-flexion", "cervical-flection"));
        pack("missing-source", neck().replacing(RULES, "\"source\": \"own\"", "\"source\": \"owm\""));
        pack("rule-does-not-compile", neck().replacing(RULES, "neck_stiff && (neck_pain", "neck_stiff && neck_pain"));
        pack("example-fails", neck().replacing(RULES, "\"neck_pain\": 3", "\"neck_pain\": 8"));
        pack("text-that-steers", neck().replacing("lessons/stiff-neck.json", "It mostly", "\\u001b[31mIt mostly"));
        pack("fact-twice-in-the-pack", neck().replacing("facts/neck.json", "neck_pain", "neck_stiff"));
        pack("file-without-a-place", neck().with("pictures/neck.png", "PNG"));
        pack("reading-unread-facts", neck().replacing(RULES, " || fever", ""));
    }

    private void proofs() {
        pack("rule-divides-by-zero", neck().replacing(RULES, "neck_pain >= 6", "10 / neck_pain <= 1"));
        pack("rule-lowers-with-a-worse-answer", neck().replacing(RULES, "neck_pain >= 6", "neck_pain >= 6 && neck_pain < 9"));
        pack("rule-can-never-fire", neck().replacing(RULES, "(neck_pain >= 6 || fever)", "neck_pain > 10 && fever")
            .replacing(RULES, "\"fires\": true", "\"fires\": false"));
    }

    private void neighbours() {
        pack("unknown-fact", neck().replacing(RULES, "fever", "feverish"));
        pack("unknown-fact-in-a-question", neck().replacing(QUESTIONS, "\"fever\"", "\"frost\""));
        pack("unknown-activity", neck().replacing("programs/neck-week.json", "lean-back", "lean-bakc"));
        pack("fact-defined-otherwise", neck().with("facts/more.json", "[{\"id\": \"fever\", \"words\": \"a fever, lately\","
            + " \"type\": \"flag\", \"normal\": false, \"worse\": \"present\"}]"));
        pack("answers-for-another-pack", neck().replacing(QUESTIONS, "{\"neck_stiff\": true}", "{\"fever\": true}"));
        pack("question-of-another-pack", neck().replacing(QUESTIONS, "\"neck-now\"", "\"danger\""));
        pack("activity-of-another-pack", neck().with("activities/lean-back.json",
            new String(PackFiles.base().all().get("activities/lean-back.json"), StandardCharsets.UTF_8)));
        pack("check-of-another-pack", neck().with("rules/infection.json",
            new String(PackFiles.base().all().get("rules/infection.json"), StandardCharsets.UTF_8)));
        pack("need-not-met", neck().replacing("pack.json", "\"base\"", "\"spine\""));
        pack("need-of-another-version", neck().replacing("pack.json", "\"base\": \"[1.0,2)\"", "\"base\": \"[2.0,3)\""));
    }

    private void code() {
        pack("code-in-a-folder", neck().with("org/example/Neck.class", "code"));
        zip("manifest-that-is-none", neck().zip().with("org/example/Neck.class", "code").with("META-INF/MANIFEST.MF", "Nonsense"));
        zip("manifest-without-a-name", neck().zip().with("org/example/Neck.class", "code").with("META-INF/MANIFEST.MF", MANIFEST));
        zip("manifest-of-another-pack", neck().zip().with("org/example/Neck.class", "code").with("META-INF/MANIFEST.MF",
            MANIFEST + "Bundle-SymbolicName: org.example.hip\nBundle-Version: 1.2.0\n"
                + "Provide-Capability: org.dorsal.pack;org.dorsal.pack=hip,org.dorsal.check;org.dorsal.check=neck-injury\n"));
        zip("code-that-announces-a-pack-without-pack-json", new AZip().with("org/example/Neck.class", "code").with("META-INF/MANIFEST.MF",
            MANIFEST + "Bundle-SymbolicName: org.example.neck\nBundle-Version: 1.2.0\n"
                + "Provide-Capability: org.dorsal.pack;org.dorsal.pack=neck\n"));
        zip("code-that-announces-no-pack-with-pack-json", neck().zip().with("org/example/Neck.class", "code").with("META-INF/MANIFEST.MF",
            MANIFEST + "Bundle-SymbolicName: org.example.neck\nBundle-Version: 1.2.0\n"));
        zip("code-that-announces-two-packs", neck().zip().with("org/example/Neck.class", "code").with("META-INF/MANIFEST.MF",
            MANIFEST + "Bundle-SymbolicName: org.example.neck\nBundle-Version: 1.2.0\n"
                + "Provide-Capability: org.dorsal.pack;org.dorsal.pack=neck,org.dorsal.pack;org.dorsal.pack=hip\n"));
        zip("code-signed-by-nobody", new AZip().with("org/example/Neck.class", "code").with("META-INF/MANIFEST.MF",
            MANIFEST + "Bundle-SymbolicName: org.example.neck\nBundle-Version: 1.2.0\n"));
    }

    private static PackFiles neck() {
        return PackFiles.neck();
    }

    private void pack(String name, PackFiles pack) {
        all.put(name, pack::at);
    }

    private void zip(String name, AZip zip) {
        all.put(name, folder -> zip.at(folder.resolve("neck.zip")));
    }

    private static Path written(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("neck.zip"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path zipped(Path folder, int entries, int size) {
        Path file = folder.resolve("neck.zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("facts/" + i + ".json"));
                zip.write(new byte[size]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
