package org.dorsal.core.packs.internal.dropin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.DropIn;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.ledger.DurableFile;
import org.dorsal.text.Printable;

/**
 * Beside what could not be taken lies a text that says why: what, cause and next, a line each, and after an empty line
 * all that is wrong in its files.
 */
record ProblemFiles(Path folder) {
    static final String ENDING = ".problems.txt";

    private static final int LINES = 3;

    void write(Path file, PackRefusedException why) throws IOException {
        Refusal refusal = why.refusal();
        Stream<String> all = why.problems().stream().map(ProblemFiles::line);
        String text = Stream.concat(Stream.of(refusal.what(), refusal.cause(), refusal.next(), ""), all)
            .map(line -> Printable.whole(line, '?')).collect(Collectors.joining("\n")).strip() + "\n";
        DurableFile.write(beside(file), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(PackProblem problem) {
        return problem.file() + ":" + problem.line() + ":" + problem.column() + " " + problem.pointer() + " " + problem.what()
            + " " + problem.fix();
    }

    void clear(Path file) throws IOException {
        Files.deleteIfExists(beside(file));
    }

    /** By the names of the files. */
    List<DropIn.Problem> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().flatMap(ProblemFiles::read).toList();
        }
    }

    private Path beside(Path file) {
        return folder.resolve(file.getFileName() + ENDING);
    }

    /** One that is just removed is none; of one that was cut off, the file beside it is known. */
    private static Stream<DropIn.Problem> read(Path text) {
        String name = text.getFileName().toString();
        Path file = text.resolveSibling(name.substring(0, name.length() - ENDING.length()));
        try {
            String whole = new String(Files.readAllBytes(text), StandardCharsets.UTF_8);
            List<String> lines = whole.lines().map(line -> Printable.whole(line, '?')).toList();
            return Stream.of(new DropIn.Problem(file, lines.size() < LINES || !whole.endsWith("\n") ? cutOff(file)
                : new Refusal(lines.get(0), lines.get(1), lines.get(2))));
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    private static Refusal cutOff(Path file) {
        return new Refusal(file.getFileName() + " was not taken.", "The text about it is not whole any more.",
            "Put it into the folder again, or run `dorsal pack verify " + file + "`.");
    }
}
