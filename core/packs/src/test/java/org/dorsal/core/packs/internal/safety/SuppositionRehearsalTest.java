package org.dorsal.core.packs.internal.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.api.safety.Level;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.given.APack;
import org.dorsal.core.packs.given.APackFile;
import org.dorsal.core.packs.given.AnInstallation;
import org.dorsal.core.packs.internal.file.ArtifactSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes of packs of data mean for people, beside the packs that come with Dorsal. */
class SuppositionRehearsalTest {
    private static final String TILT = "activities/tilt.json";

    @TempDir
    private Path folder;
    private final Map<String, Path> files = new HashMap<>();
    private final AnInstallation installation = AnInstallation.ofTheBundledPacks();

    @Test
    void aNewExerciseIsAddedAndOpensNothingThatIsClosed() {
        SafetyDiff diff = installing(APackFile.called("tilting").with("sources.json", sources()).with(TILT, tilt()));

        assertEquals(List.of("exercise tilt"), diff.added());
        assertEquals(List.of(), diff.answers());
        assertFalse(diff.isLooser());
    }

    @Test
    void aNewCheckClosesForThoseItIsAbout() {
        SafetyDiff diff = installing(APackFile.called("strict").with("sources.json", sources()).with("rules/strict.json", strict()), "strict");

        assertEquals(List.of("check strict"), diff.added());
        assertEquals(Level.CONSULT, answer(diff, "osteoporosis").after());
        assertTrue(answer(diff, "osteoporosis").closed().contains("scapular-retraction"));
        assertFalse(diff.isLooser());
    }

    @Test
    void aCheckThatGoesIsLooserWhereItOpensSomething() {
        SafetyDiff diff = upgrading("triage", APackFile.editionOf("triage").without("rules/bleeding.json"));

        assertEquals(List.of("check bleeding"), diff.removed());
        assertTrue(answer(diff, "blood thinner").opened().contains("ball-on-wall"));
        assertTrue(diff.isLooser());
    }

    @Test
    void aRuleThatIsMilderIsLooser() {
        SafetyDiff diff = upgrading("triage", APackFile.editionOf("triage")
            .changing("rules/bleeding.json", rules -> rules.replace("\"level\": \"urgent\"", "\"level\": \"consult\"")));

        assertEquals(List.of("check bleeding"), diff.changed());
        assertTrue(diff.isLooser());
        assertEquals(Set.of(), diff.answers().stream().filter(SafetyDiff.Answer::isLooser).map(SafetyDiff.Answer::profile)
            .filter(profile -> !profile.startsWith("example ")).collect(Collectors.toSet()), "only the rules' own examples show it");
    }

    @Test
    void anActivityThatDemandsLessIsLooserForThoseFromWhomItWasKept() {
        SafetyDiff diff = upgrading("adjustment", APackFile.editionOf("adjustment").changing("activities/foam-roller-extension.json",
            activity -> activity.replace("\"pressure-on-spine\",", "").replace("\"kind\": \"technique\"", "\"kind\": \"exercise\"")
                .replace("\"self-adjustment\",", "")));

        assertTrue(diff.answers().stream().anyMatch(a -> a.opened().contains("foam-roller-extension")));
        assertTrue(diff.isLooser());
    }

    @Test
    void oneVariantThatOpensCountsThoughOthersAreOpenAlready() {
        SafetyDiff diff = upgrading("mobility", APackFile.editionOf("mobility").changing("activities/cat-cow.json",
            activity -> activity.replace("\"end-range-flexion\",", "").replace("\"lumbar-flexion\",", "")));

        assertEquals(List.of("exercise cat-cow"), diff.changed());
        assertTrue(diff.isLooser());
    }

    @Test
    void anActivityUnderAnotherNameDoesNotHideThatACheckIsGone() {
        SafetyDiff diff = upgrading("adjustment", APackFile.editionOf("adjustment").without("activities/ball-on-wall.json")
            .with("activities/other-ball.json", read("adjustment", "activities/ball-on-wall.json").replace("ball-on-wall", "other-ball")));

        assertFalse(diff.isLooser());
        assertEquals(List.of("technique other-ball"), diff.added());
        assertEquals(List.of("technique ball-on-wall"), diff.removed());
    }

    @Test
    void theSameContentInAnotherEditionChangesNothing() {
        SafetyDiff diff = upgrading("triage", APackFile.editionOf("triage").changing("rules/bleeding.json", rules -> "\n" + rules));

        assertEquals(SafetyDiff.NONE, diff);
    }

    @Test
    void whatCanNoLongerBeJudgedClosesAndIsNotLooser() {
        installation.with("strict", new ArtifactSource(
            APackFile.called("strict").with("sources.json", sources()).with("rules/strict.json", strict()).at(folder.resolve("strict.jar"))));

        InstalledPack triage = APack.called("triage").digest("old").bundled().installed();
        SafetyDiff diff = rehearse(new PackChange("triage", Optional.of(triage), Optional.empty()));

        SafetyDiff.Answer healthy = answer(diff, "healthy desk worker");
        assertEquals(Optional.of("the check strict"), healthy.undecided());
        assertTrue(healthy.closed().contains("cat-cow"));
        assertFalse(healthy.isLooser());
    }

    @Test
    void ofTwoNewPacksOneMayReadTheFactsOfTheOther() {
        InstalledPack reader = at(APackFile.called("a-reader").with("sources.json", sources())
            .with("rules/dizzy.json", strict().replace("strict", "dizzy").replace("osteoporosis", "seasick")), "a-reader", "dizzy");
        InstalledPack definer = at(APackFile.called("b-definer").with("facts/own.json", """
            [{"id": "seasick", "words": "seasick now", "type": "flag", "normal": false, "keeps": "screening", "worse": "present"}]
            """), "b-definer");

        SafetyDiff diff = rehearse(coming(reader), coming(definer));

        assertEquals(List.of("check dizzy"), diff.added());
    }

    @Test
    void aPackThatCannotBeReadIsNotRehearsed() {
        InstalledPack broken = at(APackFile.called("broken").with("rules/broken.json", "{"), "broken");

        UnrehearsedException why = assertThrows(UnrehearsedException.class, () -> rehearse(coming(broken)));
        assertTrue(why.getMessage().startsWith("broken 1.0.0, rules/broken.json:1"), why.getMessage());
    }

    private SafetyDiff installing(APackFile file, String... checks) {
        return rehearse(coming(at(file, "added", checks)));
    }

    private SafetyDiff upgrading(String pack, APackFile file) {
        InstalledPack before = APack.called(pack).digest("old").installed();
        return rehearse(new PackChange(pack, Optional.of(before), Optional.of(at(file, pack))));
    }

    private SafetyDiff rehearse(PackChange... changes) {
        return new SuppositionRehearsal(installation, new PackInspector()).of(List.of(changes), List.of(), files);
    }

    private InstalledPack at(APackFile file, String pack, String... checks) {
        files.put(pack, file.at(folder.resolve(pack + ".jar")));
        return APack.called(pack).digest(pack).checking(checks).installed();
    }

    private static PackChange coming(InstalledPack pack) {
        return new PackChange(pack.id(), Optional.empty(), Optional.of(pack));
    }

    private static SafetyDiff.Answer answer(SafetyDiff diff, String profile) {
        return diff.answers().stream().filter(answer -> answer.profile().equals(profile)).findFirst().orElseThrow();
    }

    private static String read(String pack, String file) {
        try {
            return Files.readString(AnInstallation.bundled(pack).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sources() {
        return read("mobility", "sources.json");
    }

    private static String tilt() {
        return read("mobility", "activities/thread-the-needle.json").replace("thread-the-needle", "tilt");
    }

    private static String strict() {
        return """
            {"check": "strict", "phases": ["before"], "rules": [{"id": "strict", "reads": ["osteoporosis"], "when": "osteoporosis",
             "level": "consult", "reason": "Brittle bone.", "advice": "See a doctor.", "source": "article",
             "examples": [{"facts": {"osteoporosis": true}, "fires": true}, {"facts": {"osteoporosis": false}, "fires": false}]}]}
            """;
    }
}
