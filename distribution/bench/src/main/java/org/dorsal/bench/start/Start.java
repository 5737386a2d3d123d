package org.dorsal.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dorsal.bench.process.Contender;
import org.dorsal.bench.process.Folders;
import org.dorsal.bench.process.Processes;

/**
 * Measures whole processes, one after another in turn, and prints medians and ratios. Arguments: the installation, an
 * unpacked Karaf, a folder to work in, and how many rounds.
 */
public final class Start {
    private static final int ROUNDS = 7;
    private static final String KARAF_PROMPT = "@root()>";
    private static final String HOME_SCREEN = "Desk reset";
    private static final long CLASSES_WITHIN_MILLIS = 120_000;

    private final Path dorsal;
    private final Path karaf;
    private final Path work;
    private final Path empty;
    private final Path cache;
    private final Processes processes;

    private Start(Path dorsal, Path karaf, Path work) throws IOException {
        this.dorsal = dorsal;
        this.karaf = karaf;
        this.work = work;
        this.empty = work.resolve("without-content");
        this.cache = work.resolve("cache");
        this.processes = new Processes(Map.of("XDG_CACHE_HOME", cache.toString(), "JAVA_HOME", System.getProperty("java.home")));
        Folders.remove(work);
        Files.createDirectories(work);
        Folders.copy(dorsal, empty);
        Folders.remove(empty.resolve("repository"));
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : ROUNDS;
        new Start(real(arguments[0]), real(arguments[1]), Path.of(arguments[2]).toAbsolutePath()).measure(rounds);
    }

    private static Path real(String path) throws IOException {
        return Path.of(path).toRealPath();
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        awaitClasses();
        Contender list = Contender.of("bin/dorsal list", () -> processes.toEnd(dorsal(dorsal, "list")));
        Contender withoutContent = Contender.of("the same without content: list", () -> processes.toEnd(dorsal(empty, "list")));
        Contender version = Contender.of("the same without content: --version", () -> processes.toEnd(dorsal(empty, "--version")));
        Contender felix = Contender.of("bare Felix, same flags", () -> processes.toEnd(bareFelix()));
        Contender home = Contender.of("bin/dorsal to its home screen", () -> processes.toText(dorsal(dorsal), work, HOME_SCREEN));
        Contender cold = Contender.of("Karaf minimal to its prompt, cold", () -> Folders.remove(karaf.resolve("data/cache")), this::toKarafPrompt);
        Contender warm = Contender.of("Karaf minimal to its prompt, warm", this::toKarafPrompt);
        List<Contender> all = List.of(list, withoutContent, version, felix, home, cold, warm);
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : all) {
                contender.measure();
            }
        }
        all.forEach(c -> System.out.printf("%-40s %6.2f s   (%s)%n", c.name(), c.median(), c.spread()));
        ratio("list / without content (list)", list, withoutContent);
        ratio("list / without content (--version)", list, version);
        ratio("list / bare Felix", list, felix);
        ratio("warm Karaf's prompt / home screen", warm, home);
        ratio("cold Karaf's prompt / home screen", cold, home);
    }

    private static void ratio(String what, Contender one, Contender other) {
        System.out.printf("%-40s %6.2f%n", what, one.median() / other.median());
    }

    private java.time.Duration toKarafPrompt() throws IOException, InterruptedException {
        return processes.toText(List.of(karaf.resolve("bin/karaf").toString()), work, KARAF_PROMPT);
    }

    private List<String> dorsal(Path installation, String... words) {
        return Stream.concat(Stream.of(installation.resolve("bin/dorsal").toString(), "--home", work.resolve("home").toString()),
            Stream.of(words)).toList();
    }

    private List<String> bareFelix() throws IOException {
        String classes = Path.of(System.getProperty("java.class.path").split(":")[0]).toAbsolutePath().toString();
        try (Stream<Path> lib = Files.list(dorsal.resolve("lib"))) {
            String framework = lib.filter(jar -> jar.getFileName().toString().contains("felix.framework")).findFirst().orElseThrow().toString();
            return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classes + ":" + framework, BareFelix.class.getName());
        }
    }

    /** The first start makes the class archive behind it; measured is what comes after. */
    private void awaitClasses() throws IOException, InterruptedException {
        processes.toEnd(dorsal(dorsal, "list"));
        processes.toEnd(dorsal(empty, "list"));
        long begun = System.nanoTime();
        while (archives() < 2 && (System.nanoTime() - begun) / 1_000_000 < CLASSES_WITHIN_MILLIS) {
            Thread.sleep(200);
        }
        System.out.println(archives() + " class archives");
    }

    private long archives() throws IOException {
        Path folder = cache.resolve("dorsal");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).count();
        }
    }
}
