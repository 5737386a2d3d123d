package org.dorsal.core.packs.internal.safety;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.internal.file.DiskWords;
import org.dorsal.core.packs.internal.ledger.Ledger;
import org.dorsal.core.packs.internal.ledger.LedgerFile;
import org.dorsal.core.packs.internal.ledger.PackStore;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.core.packs.internal.safety.ScratchProcess.Said;
import org.dorsal.text.Printable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second platform, with a process and a home of its own, for packs whose code is not to be let into this one before it
 * is known what they do. It has the settings of this one, and nothing of what people told.
 */
public final class ScratchPlatform {
    private static final int MOST_BYTES = 20_000_000;
    private static final int LONGEST_COMPLAINT = 160;
    private static final int DONE = 0;
    private static final int UNWELL = 1;
    private static final int NOT_ALL_UNDERSTOOD = 2;
    private static final String RECORD_SEPARATOR = "\u001e";

    /**
     * What a platform of some packs says.
     *
     * @param things all activities, programs and checks, as {@code list} prints them
     * @param verdicts what {@code check} prints of each profile, in their order
     */
    record Trial(List<JsonNode> things, List<JsonNode> verdicts) {
    }

    private final List<String> java;
    private final Path settings;
    private final Supplier<Set<String>> bundled;
    private final Staging staging;
    private final Supplier<Duration> longest;

    /**
     * @param installation the root of the archive that runs
     * @param settings the folder with the settings of this platform; may be missing
     * @param bundled the ids of all packs that came with this Dorsal
     * @param staging where the other home is
     * @param longest how long it may take
     */
    public ScratchPlatform(Path installation, Path settings, Supplier<Set<String>> bundled, Staging staging, Supplier<Duration> longest) {
        this.longest = longest;
        this.java = java(installation);
        this.settings = settings;
        this.bundled = bundled;
        this.staging = staging;
    }

    /**
     * @param packs all that would be installed
     * @param files where their bundles lie, by digest
     * @param sound the ids of those of them that must be in force there
     * @throws UnrehearsedException when that platform does not start, end, or answer, or one of those is not in force
     */
    Trial of(List<InstalledPack> packs, Map<String, Path> files, Set<String> sound, List<Profile> profiles) {
        try {
            Path folder = staging.open().toAbsolutePath();
            try {
                Path home = Files.createDirectories(folder.resolve("home"));
                furnish(home, packs, files);
                return trial(folder, home, sound, profiles);
            } finally {
                Staging.remove(folder);
            }
        } catch (IOException e) {
            throw new UnrehearsedException("A trial of it cannot be prepared: " + DiskWords.of(e) + ".", e);
        }
    }

    private void furnish(Path home, List<InstalledPack> packs, Map<String, Path> files) throws IOException {
        Path folder = Files.createDirectories(home.resolve("packs"));
        PackStore store = new PackStore(Files.createDirectories(folder.resolve("store")));
        for (InstalledPack pack : packs) {
            // The file of a pack that is broken now may be gone: it is as broken there.
            if (!pack.bundled() && files.containsKey(pack.digest()) && Files.exists(files.get(pack.digest()))) {
                Files.copy(files.get(pack.digest()), store.file(pack.digest()));
            }
        }
        new LedgerFile(folder.resolve("ledger.json"))
            .write(new Ledger(1, "a trial", Instant.EPOCH, packs, bundled.get(), List.of()));
        copySettings(home.resolve("config"));
    }

    private void copySettings(Path to) throws IOException {
        if (!Files.isDirectory(settings)) {
            return;
        }
        try (Stream<Path> all = Files.walk(settings)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(settings.relativize(path).toString()));
            }
        }
    }

    private Trial trial(Path folder, Path home, Set<String> sound, List<Profile> profiles) throws IOException {
        Path answers = Files.write(folder.resolve("answers.jsonl"), lines(profiles));
        List<Said> said = inTurn(folder, home, List.of(
            List.of("pack", "list", "--format", "json"),
            List.of("check", "--answers", answers.toString(), "--unanswered", "no", "--format", "json"),
            List.of("list", "--format", "json"),
            List.of("list", "check", "--format", "json")));
        assertInForce(sound, said.get(0));
        List<JsonNode> verdicts = verdicts(said.get(1), profiles.size());
        return new Trial(Stream.concat(things(said.get(2)).stream(), things(said.get(3)).stream()).toList(), verdicts);
    }

    /** All in one process, because its start takes longer than they do. */
    private List<Said> inTurn(Path folder, Path home, List<List<String>> commands) throws IOException {
        Path file = Files.write(folder.resolve("commands.jsonl"), commands.stream().map(JsonMapper.shared()::writeValueAsString).toList());
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-Duser.home=" + home, "org.dorsal.launcher.Main", "--home", home.toString(),
            "in-turn", file.toString()));
        Said whole = new ScratchProcess(command, folder, longest.get(), MOST_BYTES).run();
        List<Said> parts = parts(whole);
        if (parts.size() != commands.size()) {
            throw failed(whole);
        }
        return parts;
    }

    /** After what a command wrote comes a line with its exit code, which begins with a record separator. */
    private static List<Said> parts(Said whole) {
        List<Said> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : whole.lines()) {
            if (line.matches(RECORD_SEPARATOR + "[0-9]{1,3}")) {
                parts.add(new Said(Integer.parseInt(line.substring(1)), List.copyOf(lines), whole.complaint()));
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        return parts;
    }

    private static void assertInForce(Set<String> sound, Said said) {
        List<JsonNode> packs = read(said, Set.of(DONE, UNWELL), () -> array(said));
        for (String id : sound) {
            JsonNode pack = packs.stream().filter(listed -> listed.path("id").asString("").equals(id)).findFirst().orElseThrow(() -> failed(said));
            if (pack.has("broken")) {
                throw new UnrehearsedException("The pack " + id + " does not run. " + pack.path("broken").asString(""));
            }
        }
    }

    private static List<String> lines(List<Profile> profiles) {
        List<String> lines = new ArrayList<>();
        for (Profile profile : profiles) {
            Map<String, Object> facts = new HashMap<>();
            profile.facts().forEach((fact, value) -> facts.put(fact, value.<Object>fold(flag -> flag.yes(),
                amount -> amount.isWhole() ? (Object) (long) amount.number() : amount.number(), word -> word.word(), words -> words.all())));
            lines.add(JsonMapper.shared().writeValueAsString(Map.of("id", Integer.toString(lines.size()),
                "phase", profile.phase() == Phase.DURING ? "during" : "before", "facts", facts)));
        }
        return lines;
    }

    private static List<JsonNode> verdicts(Said said, int profiles) {
        List<JsonNode> verdicts = read(said, Set.of(DONE, NOT_ALL_UNDERSTOOD), () -> said.lines().stream().<JsonNode>map(JsonMapper.shared()::readTree).toList());
        for (int i = 0; i < verdicts.size(); i++) {
            if (!verdicts.get(i).path("id").asString("").equals(Integer.toString(i))) {
                throw failed(said);
            }
        }
        if (verdicts.size() != profiles) {
            throw failed(said);
        }
        return verdicts;
    }

    private static List<JsonNode> things(Said said) {
        return read(said, Set.of(DONE), () -> array(said));
    }

    private static List<JsonNode> array(Said said) {
        List<JsonNode> things = new ArrayList<>();
        JsonMapper.shared().readTree(String.join("\n", said.lines())).forEach(things::add);
        return things;
    }

    private static List<JsonNode> read(Said said, Set<Integer> exits, Supplier<List<JsonNode>> reading) {
        if (said.lines().isEmpty() || !exits.contains(said.exit())) {
            throw failed(said);
        }
        try {
            return reading.get();
        } catch (JacksonException | UncheckedIOException e) {
            throw new UnrehearsedException("What a trial of it says cannot be read.", e);
        }
    }

    private static UnrehearsedException failed(Said said) {
        return new UnrehearsedException("A trial of it ended with the exit code " + said.exit() + " and no answer" + said.complaint()
            .map(last -> ": " + Printable.cut(last, LONGEST_COMPLAINT)).orElse("."));
    }

    private static List<String> java(Path installation) {
        List<String> java = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Xlog:disable"));
        // From these on, Java warns on the terminal of what its libraries do.
        if (Runtime.version().feature() >= 23) {
            java.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (Runtime.version().feature() >= 24) {
            java.add("--enable-native-access=ALL-UNNAMED");
        }
        java.addAll(List.of("-cp", installation.resolve("lib") + File.separator + "*"));
        return List.copyOf(java);
    }
}
