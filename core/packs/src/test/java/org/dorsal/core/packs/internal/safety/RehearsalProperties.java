package org.dorsal.core.packs.internal.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.safety.Level;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.given.APack;
import org.dorsal.core.packs.given.APackFile;
import org.dorsal.core.packs.given.AnInstallation;

/** What holds for any rules. */
class RehearsalProperties {
    private static final AnInstallation BUNDLED = AnInstallation.ofTheBundledPacks();

    /** A rule about one fact of the bundled packs. */
    record ARule(String fact, Level level, Set<Demand> closes) {
        String json(int number) {
            String demands = closes.stream().sorted().map(demand -> "\"" + demand.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"")
                .collect(Collectors.joining(", "));
            return """
                {"id": "rule-%d", "reads": ["%s"], "when": "%s", "level": "%s", "closes": [%s], "reason": "It is so.",
                 "advice": "Take care.", "source": "own", "examples": [{"facts": {"%s": true}, "fires": true}, {"facts": {}, "fires": false}]}
                """.formatted(number, fact, fact, level.word(), demands, fact);
        }
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void addingOnlyChecksIsNeverLooserAndTakingThemAwayAgainAlwaysIs(@ForAll("rules") List<ARule> rules) throws IOException {
        Path folder = Files.createTempDirectory("rehearsal");
        Path file = pack(rules).at(folder.resolve("strict.jar"));
        InstalledPack strict = APack.called("strict").digest("d").checking("strict").installed();

        SafetyDiff diff = new SuppositionRehearsal(BUNDLED, new PackInspector())
            .of(List.of(new PackChange("strict", Optional.empty(), Optional.of(strict))), List.of(), Map.of("d", file));

        assertFalse(diff.isLooser());
        assertEquals(List.of("check strict"), diff.added());
        AnInstallation with = AnInstallation.ofTheBundledPacks().with("strict", new org.dorsal.core.packs.internal.file.ArtifactSource(file));
        SafetyDiff back = new SuppositionRehearsal(with, new PackInspector())
            .of(List.of(new PackChange("strict", Optional.of(strict), Optional.empty())), List.of(), Map.of());
        assertTrue(back.isLooser());
        assertEquals(byProfile(diff, SafetyDiff.Answer::closed), byProfile(back, SafetyDiff.Answer::opened));
        Files.delete(file);
        Files.delete(folder);
    }

    @Provide
    Arbitrary<List<ARule>> rules() {
        Arbitrary<String> facts = Arbitraries.of("osteoporosis", "anticoagulant", "pregnant", "fever", "knee_trouble", "diabetes", "smoker");
        Arbitrary<Set<Demand>> demands = Arbitraries.of(Demand.class).set().ofMaxSize(3);
        return Combinators.combine(facts, Arbitraries.of(Level.class), demands).as(ARule::new).list().ofMinSize(1).ofMaxSize(3);
    }

    /** A demand that no activity makes is freed without a door that opens: it is an answer, but not one about activities. */
    private static Map<String, Set<String>> byProfile(SafetyDiff diff, Function<SafetyDiff.Answer, Set<String>> activities) {
        return diff.answers().stream().filter(answer -> !activities.apply(answer).isEmpty())
            .collect(Collectors.toMap(SafetyDiff.Answer::profile, activities));
    }

    private static APackFile pack(List<ARule> rules) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(rules.get(i).json(i));
        }
        return APackFile.called("strict").with("sources.json", "{\"own\": {\"citation\": \"Ours\", \"mark\": \"own\"}}")
            .with("rules/strict.json", "{\"check\": \"strict\", \"phases\": [\"before\"], \"rules\": [" + text + "]}");
    }
}
