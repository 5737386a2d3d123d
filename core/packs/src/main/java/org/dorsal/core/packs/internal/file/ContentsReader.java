package org.dorsal.core.packs.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dorsal.core.packs.PackRefusedException;

/** Collects the files of one pack and stops at the first that breaks a rule, having read no more than is allowed. */
final class ContentsReader {
    private static final String REPACK = "Ask the author for a pack made with `dorsal pack build`.";

    private final Path given;
    private final Limits limits;
    private final PathRules rules = new PathRules();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long unpacked;

    ContentsReader(Path given, Limits limits) {
        this.given = given;
        this.limits = limits;
    }

    /** Takes a file in; what its container says of its size is not believed. */
    void add(String path, InputStream in) throws IOException {
        checkName(path);
        if (files.size() >= limits.entries()) {
            throw refused("It has more than " + limits.entries() + " files.", tooMuch("entries"));
        }
        byte[] bytes = in.readNBytes(limits.entryBytes() + 1);
        if (bytes.length > limits.entryBytes()) {
            throw refused("The file " + PathRules.shown(path) + " has more than " + limits.entryBytes() + " bytes.", tooMuch("entry.bytes"));
        }
        unpacked += bytes.length;
        if (unpacked > limits.unpackedBytes()) {
            throw refused("Unpacked it has more than " + limits.unpackedBytes() + " bytes.", tooMuch("unpacked.bytes"));
        }
        files.put(path, bytes);
    }

    /** For a folder in an archive, which brings nothing but its name. */
    void checkName(String path) {
        Optional<String> problem = rules.problemWith(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        problem.ifPresent(what -> {
            throw refused(what, REPACK);
        });
    }

    Contents all() {
        if (!files.containsKey("pack.json") && !files.containsKey(Contents.MANIFEST)) {
            Optional<String> deeper = files.keySet().stream().filter(path -> path.endsWith("/pack.json")).findFirst();
            throw refused(deeper.map(path -> "pack.json is not at the top of it, but at " + PathRules.shown(path) + ".")
                .orElse("There is no pack.json in it."), deeper.isPresent() ? "Pack that folder, not the one above it." : REPACK);
        }
        return new Contents(files);
    }

    PackRefusedException link(String path) {
        return refused(PathRules.shown(path) + " is a link.", "Put the file itself in its place.");
    }

    PackRefusedException unreadable(String what) {
        return refused(what, "Get it again, or look after the disk.");
    }

    PackRefusedException tooLarge() {
        return refused("It has more than " + limits.fileBytes() + " bytes.", tooMuch("file.bytes"));
    }

    private static String tooMuch(String setting) {
        return "If you trust it, raise the limit: `dorsal settings set packs." + setting + " NUMBER`.";
    }

    private PackRefusedException refused(String cause, String next) {
        return Untaken.because(given, cause, next);
    }
}
