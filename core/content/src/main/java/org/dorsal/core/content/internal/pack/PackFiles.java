package org.dorsal.core.content.internal.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dorsal.core.content.PackSource;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.JsonReader;
import org.dorsal.core.content.internal.json.Mending;
import org.dorsal.core.content.internal.json.Parsed;
import org.dorsal.core.content.internal.json.Place;
import org.dorsal.core.content.internal.json.Problems;
import org.dorsal.text.Nearest;

/** The files of a pack by their place in it. A file that seems meant for the pack, but is in no place of it, is a problem. */
final class PackFiles {
    static final String HEADER = "pack.json";
    static final String SOURCES = "sources.json";
    static final String FACTS = "facts";
    static final String QUESTIONS = "questions";
    static final String RULES = "rules";
    static final String ACTIVITIES = "activities";
    static final String PROGRAMS = "programs";
    static final String LESSONS = "lessons";

    private static final Set<String> FOLDERS = Set.of(FACTS, QUESTIONS, RULES, ACTIVITIES, PROGRAMS, LESSONS);
    private static final Set<String> AT_THE_TOP = Set.of(HEADER, SOURCES);
    private static final String JSON = ".json";

    private final PackSource source;
    private final Problems problems;
    private final ReadingLimits limits;
    private final JsonReader reader;
    private final Set<String> files = new TreeSet<>();
    private final Set<String> incomplete = new HashSet<>();

    PackFiles(PackSource source, ReadingLimits limits, Problems problems) {
        this.source = source;
        this.limits = limits;
        this.reader = new JsonReader(limits);
        this.problems = problems;
        try {
            source.files().forEach(this::sort);
        } catch (IOException e) {
            problems.add(Place.of(HEADER), "The pack's files cannot be listed: " + e.getMessage() + ".", "Look after the disk.");
        }
        if (files.size() > limits.files()) {
            problems.add(Place.of(HEADER), "The pack has " + files.size() + " files, at most " + limits.files() + " are read.",
                "Make several packs of it, or raise the limit: `dorsal settings set packs.entries NUMBER`.");
            files.clear();
        }
    }

    /** The one file of this name at the top, if it is there and is JSON. */
    Optional<Cursor> single(String file) {
        return files.contains(file) ? read(file) : Optional.empty();
    }

    boolean has(String file) {
        return files.contains(file);
    }

    /** Whether something that was meant for this place could not be read, or was misplaced. */
    boolean isIncomplete(String place) {
        return incomplete.contains(place);
    }

    /** The ids that the names of the files in a folder announce, whatever is in them. */
    Set<String> idsIn(String folder) {
        return files.stream().filter(file -> file.startsWith(folder + "/")).map(PackFiles::idOf).collect(Collectors.toSet());
    }

    /** The files of a folder that are JSON, by name. */
    List<Cursor> in(String folder) {
        List<Cursor> found = new ArrayList<>();
        files.stream().filter(file -> file.startsWith(folder + "/")).forEach(file -> read(file).ifPresent(found::add));
        return found;
    }

    /** The id that the name of a file in a folder announces. */
    static String idOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - JSON.length());
    }

    private Optional<Cursor> read(String file) {
        Optional<Cursor> read = json(file);
        if (read.isEmpty()) {
            incomplete.add(placeOf(file));
        }
        return read;
    }

    /** The folder of a file, or the file itself at the top. */
    private static String placeOf(String file) {
        int slash = file.indexOf('/');
        return slash < 0 ? file : file.substring(0, slash);
    }

    private Optional<Cursor> json(String file) {
        try {
            return reader.read(file, source.read(file, limits.fileBytes()), problems).map(json -> new Cursor(json, problems)).ifSound();
        } catch (IOException e) {
            problems.add(Place.of(file), "The file cannot be read: " + e.getMessage() + ".", "Look after the disk.");
            return Optional.empty();
        }
    }

    private void sort(String file) {
        int slash = file.indexOf('/');
        if (slash < 0) {
            sortTop(file);
        } else {
            sortInFolder(file, file.substring(0, slash), file.substring(slash + 1));
        }
    }

    private void sortTop(String file) {
        if (AT_THE_TOP.contains(file)) {
            files.add(file);
        } else if (file.endsWith(JSON)) {
            Nearest.to(file, AT_THE_TOP).ifPresent(incomplete::add);
            problems.add(Place.of(file), "No file of this name belongs at the top of a pack.", Mending.of(file, AT_THE_TOP));
        }
    }

    private void sortInFolder(String file, String folder, String name) {
        if (!FOLDERS.contains(folder)) {
            // Bundles carry other folders too; only one that looks misspelt is suspicious.
            Nearest.to(folder, FOLDERS).filter(meant -> name.endsWith(JSON)).ifPresent(meant -> {
                incomplete.add(meant);
                problems.add(Place.of(file), "\"" + folder + "\" is not a folder of a pack.", "Did you mean \"" + meant + "\"?");
            });
        } else if (name.contains("/")) {
            incomplete.add(folder);
            problems.add(Place.of(file), "Folders within \"" + folder + "\" are not read.", "Move the file up.");
        } else if (!name.endsWith(JSON)) {
            incomplete.add(folder);
            problems.add(Place.of(file), "Only files that end in .json are read here.", "Rename the file, or remove it.");
        } else {
            files.add(file);
        }
    }
}
