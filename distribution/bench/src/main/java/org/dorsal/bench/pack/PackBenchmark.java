package org.dorsal.bench.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dorsal.bench.pack.inside.CodePack;
import org.dorsal.bench.pack.inside.Probe;
import org.dorsal.bench.process.Contender;
import org.dorsal.bench.process.Folders;
import org.dorsal.bench.process.Processes;

/**
 * Runs measurements within the platform, each in a process of its own, and starts it with ever more packs. Arguments: the
 * installation, a folder to work in, which measurement, and how many rounds.
 */
public final class PackBenchmark {
    private static final int EXERCISES_EACH = 10;
    private static final List<Integer> NUMBERS = List.of(0, 10, 100, 1_000);

    private final Path work;
    private final Path installation;
    private final Path packs;
    private final Processes processes;

    private PackBenchmark(Path dorsal, Path work, Map<String, String> environment) throws IOException {
        this.work = work;
        this.installation = work.resolve("installation");
        this.packs = work.resolve("packs");
        this.processes = new Processes(environment);
        Folders.remove(work);
        Files.createDirectories(packs);
        Folders.copy(dorsal, installation);
        Bundles.probe(installation.resolve("system/40/probe.jar"));
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[1]).toAbsolutePath();
        String what = arguments.length > 2 ? arguments[2] : "install";
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
        PackBenchmark benchmark = new PackBenchmark(Path.of(arguments[0]).toRealPath(), work, Map.of("XDG_CACHE_HOME",
            work.resolve("cache").toString(), "JAVA_HOME", System.getProperty("java.home"),
            "DORSAL_JAVA_OPTIONS", what.equals("cycles") ? "-Xmx64m" : ""));
        switch (what) {
            case "install" -> benchmark.installs(rounds == 0 ? 60 : rounds);
            case "many" -> benchmark.many(rounds == 0 ? 5 : rounds);
            case "cycles" -> benchmark.cycles(rounds == 0 ? 1_000 : rounds);
            default -> throw new IllegalArgumentException("install, many or cycles, not " + what);
        }
    }

    private void installs(int rounds) throws IOException, InterruptedException {
        ExercisePack exercises = new ExercisePack("bench-data", 1);
        Path data = built(exercises);
        say("A pack of data with one exercise");
        probe("one", "install", rounds, data, exercises.exercise(0));
        say("A pack with one check in Java, signed");
        probe("one", "install", Math.max(3, rounds / 10), signedCode("one"), CodePack.CHECK);
        say("The pack of data put into drop-in");
        dorsal("one", "settings", "set", "dropin.unsigned", "true");
        probe("one", "drop", Math.max(3, rounds / 3), data, exercises.exercise(0));
    }

    private void cycles(int rounds) throws IOException, InterruptedException {
        say("A pack of data");
        probe("one", "cycles", rounds, built(new ExercisePack("bench-data", 1)));
        say("A pack with code");
        probe("two", "cycles", Math.max(10, rounds / 20), signedCode("two"));
    }

    private void many(int rounds) throws IOException, InterruptedException {
        List<Contender> starts = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (int number : NUMBERS) {
            while (folders.size() < number) {
                folders.add(new ExercisePack("many-" + folders.size(), EXERCISES_EACH).folderIn(packs));
            }
            String home = "with-" + number;
            if (number > 0) {
                probe(home, "fill", folders.toArray());
            }
            probe(home, "ready");
            starts.add(Contender.of("start with " + number + " packs more", () -> processes.toEnd(command(home, Probe.WORD, "ready"))));
        }
        for (int round = 0; round < rounds; round++) {
            for (Contender start : starts) {
                start.measure();
            }
        }
        double none = starts.get(0).median();
        for (int n = 0; n < NUMBERS.size(); n++) {
            System.out.printf("%-40s %6.2f s   (%s)   %s%n", starts.get(n).name(), starts.get(n).median(), starts.get(n).spread(),
                n == 0 ? "" : "%.2f ms a pack".formatted((starts.get(n).median() - none) * 1000 / NUMBERS.get(n)));
        }
        probe("with-1000", "list", 30, "many-777-7");
    }

    private Path built(ExercisePack pack) throws IOException, InterruptedException {
        Path jar = work.resolve(pack.id() + ".jar");
        dorsal("build", "pack", "build", pack.folderIn(packs).toString(), "--out", jar.toString());
        return jar;
    }

    private Path signedCode(String home) throws IOException, InterruptedException {
        Path jar = work.resolve("bench-code.jar");
        Path key = work.resolve(home + ".key");
        Bundles.codePack(jar);
        dorsal(home, "pack", "key", "Bench", "--out", key.toString());
        dorsal(home, "pack", "sign", jar.toString(), "--key", key.toString());
        dorsal(home, "pack", "trust", "add", key + ".pub", "--yes");
        return jar;
    }

    private void dorsal(String home, String... words) throws IOException, InterruptedException {
        processes.toEnd(command(home, words));
    }

    private void probe(String home, String what, Object... words) throws IOException, InterruptedException {
        List<String> all = Stream.concat(Stream.of(Probe.WORD, what), Stream.of(words).map(Object::toString)).toList();
        processes.shown(command(home, all.toArray(String[]::new)));
    }

    private List<String> command(String home, String... words) {
        return Stream.concat(Stream.of(installation.resolve("bin/dorsal").toString(), "--home", work.resolve(home).toString()),
            Stream.of(words)).toList();
    }

    private static void say(String what) {
        System.out.println("\n== " + what);
    }
}
