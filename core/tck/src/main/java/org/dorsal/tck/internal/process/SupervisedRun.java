package org.dorsal.tck.internal.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.tck.CompatibilityReport;
import org.dorsal.tck.Problem;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.Severity;
import org.dorsal.tck.internal.laboratory.Equipment;
import org.dorsal.text.Printable;

/** A run in a process of its own, which is ended when its time is over. */
public final class SupervisedRun {
    /** Said here once more, as what the others stand in is not on the class path of a caller. */
    private static final String RUN_COMPLETES = "run.completes";
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final int LONGEST_WORD = 200;

    private final Path plugin;
    private final Optional<Path> earlier;
    private final Duration longest;

    public SupervisedRun(Path plugin, Optional<Path> earlier, Duration longest) {
        this.plugin = plugin;
        this.earlier = earlier;
        this.longest = longest;
    }

    public CompatibilityReport report() {
        try {
            Path scratch = Files.createTempDirectory("dorsal-tck-");
            try {
                return run(scratch);
            } finally {
                remove(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the TCK cannot run in " + System.getProperty("java.io.tmpdir") + ": " + e.getMessage(), e);
        }
    }

    private CompatibilityReport run(Path scratch) throws IOException {
        Path report = Files.createFile(scratch.resolve("report"));
        Path said = Files.createFile(scratch.resolve("said"));
        Process process = begin(command(scratch, report), scratch, said);
        try {
            process.getOutputStream().close();
            boolean ended = awaitEnd(process, report);
            ReportFile.Content content = ReportFile.read(report, plugin);
            return content.whole() ? content.report() : cutOff(content, ended ? exit(process, said) : "It was ended after " + longest.toSeconds() + " s");
        } finally {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
        }
    }

    /** It sees nothing of this process's environment, and leaves nothing where this one runs. */
    private static Process begin(List<String> command, Path scratch, Path said) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().clear();
        // Without a language, Java reads no path beyond ASCII.
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** A plugin's threads may keep a process alive that is done. */
    private boolean awaitEnd(Process process, Path report) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (System.nanoTime() < end) {
                if (process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS) || ReportFile.read(report, plugin).whole()) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private CompatibilityReport cutOff(ReportFile.Content content, String how) {
        CompatibilityReport report = content.report();
        List<Problem> problems = new ArrayList<>(report.problems());
        String where = content.last().map(last -> " while " + last + " was looked at").orElse("");
        problems.add(new Problem(RUN_COMPLETES, Severity.ERROR, Place.of("run"), how + where + ".", Optional.empty(),
            "A plugin neither ends the process nor keeps it from its end: look at what it does in this place."));
        List<String> examined = new ArrayList<>(report.examined());
        examined.add(RUN_COMPLETES);
        return new CompatibilityReport(report.file(), report.plugin(), examined, problems, report.notes());
    }

    private static String exit(Process process, Path said) throws IOException {
        String last = Files.readString(said).lines().filter(line -> !line.isBlank()).findFirst()
            .map(line -> " and the words \"" + Printable.cut(line, LONGEST_WORD) + "\"").orElse("");
        return "The process ended with the exit code " + process.exitValue() + last;
    }

    private List<String> command(Path scratch, Path report) throws IOException {
        Equipment equipment = Equipment.unpacked(scratch.resolve("equipment"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto", "-Xlog:disable", "-Djava.awt.headless=true",
            "-Dslf4j.internal.verbosity=ERROR"));
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.add("-cp");
        command.add(equipment.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(Worker.class.getName(), equipment.folder().toString(), Files.createDirectory(scratch.resolve("framework")).toString(),
            report.toString(), plugin.toAbsolutePath().toString()));
        earlier.ifPresent(released -> command.add(released.toAbsolutePath().toString()));
        return command;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
