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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void toWhomANewActivityWouldBeOpenIsShown() {
        SafetyDiff diff = installing(APackFile.called("tilting").with("sources.json", sources()).with(TILT, tilt()));

        SafetyDiff.Offer offer = diff.offers().get(0);
        assertEquals("tilt", offer.activity());
        assertTrue(offer.openTo() > 5, offer::toString);
        assertTrue(offer.closedTo().containsAll(Set.of("fever with back pain", "car crash at high speed yesterday")), offer::toString);
        assertFalse(offer.closedTo().contains("healthy desk worker"));
    }

    @Test
    void aNewActivityIsLooserWhereTheChecksThatCloseItAreWeakenedAlong() {
        InstalledPack triage = at(APackFile.editionOf("triage").without("rules/pain-level.json"), "triage");
        SafetyDiff diff = rehearse(new PackChange("triage", Optional.of(APack.called("triage").digest("old").installed()), Optional.of(triage)),
            coming(at(APackFile.called("tilting").with("sources.json", sources()).with(TILT, tilt()), "tilting")));

        assertTrue(diff.answers().stream().anyMatch(answer -> answer.opened().contains("tilt")));
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
    void anActivityUnderAnotherNameThatIsOpenToMoreIsLooser() {
        SafetyDiff diff = upgrading("adjustment", APackFile.editionOf("adjustment").without("activities/ball-on-wall.json")
            .with("activities/other-ball.json", read("adjustment", "activities/ball-on-wall.json").replace("ball-on-wall", "other-ball")
                .replace("\"pressure-beside-spine\",", "").replace("\"kind\": \"technique\"", "\"kind\": \"exercise\"")
                .replace("\"self-adjustment\",", "")));

        assertTrue(diff.answers().stream().anyMatch(answer -> answer.opened().contains("other-ball")), diff::toString);
    }

    @Test
    void aCheckThatGoesIsLooserThoughNobodyWhoIsAskedAboutGetsAnotherAnswer() {
        installation.with("silent", new ArtifactSource(silent().at(folder.resolve("silent.jar"))));

        SafetyDiff diff = rehearse(new PackChange("silent", Optional.of(APack.called("silent").digest("old").installed()), Optional.empty()));

        assertEquals(List.of(), diff.answers());
        assertEquals(List.of("the check silent goes"), diff.loosened());
        assertTrue(diff.isLooser());
    }

    @Test
    void aDemandThatNoActivityMakesYetIsMissedWhereNoCheckClosesItAnyMore() {
        installation.with("strict", new ArtifactSource(closing("cervical-extension\", \"cervical-rotation").at(folder.resolve("strict.jar"))));

        SafetyDiff diff = upgrading("strict", closing("cervical-rotation"));

        assertEquals(Set.of("cervical-extension"), answer(diff, "osteoporosis").freed());
        assertEquals(Set.of(), answer(diff, "osteoporosis").opened());
        assertTrue(diff.isLooser());
    }

    @Test
    void aDemandThatAVariantDoesNotDeclareAnyMoreIsLooserThoughNoCheckClosesItToday() {
        SafetyDiff diff = upgrading("mobility", APackFile.editionOf("mobility").changing("activities/cat-cow.json",
            activity -> activity.replaceFirst("\"gentle-movement\", \"thoracic-flexion\", \"thoracic-extension\" \\]", "\"thoracic-flexion\", \"thoracic-extension\" ]")));

        assertEquals(List.of("the variant seated of cat-cow demands no longer gentle-movement"), diff.loosened());
        assertTrue(diff.isLooser());
    }

    @Test
    void aVariantUnderAnotherNameThatDemandsLessIsLooser() {
        SafetyDiff diff = upgrading("mobility", APackFile.editionOf("mobility").changing("activities/cat-cow.json",
            activity -> activity.replace("\"id\": \"pregnancy\"", "\"id\": \"with-child\"")
                .replace("\"gentle-movement\", \"thoracic-flexion\", \"kneeling\",", "\"gentle-movement\", \"kneeling\",")));

        assertEquals(List.of("the variant with-child of cat-cow takes the place of what demands thoracic-flexion"), diff.loosened());
    }

    @Test
    void aVariantUnderAnotherNameThatDemandsTheSameIsNotLooser() {
        SafetyDiff diff = upgrading("mobility", APackFile.editionOf("mobility").changing("activities/cat-cow.json",
            activity -> activity.replace("\"id\": \"pregnancy\"", "\"id\": \"with-child\"")));

        assertFalse(diff.isLooser(), diff::toString);
    }

    @Test
    void aRuleThatFiresLaterIsLooserThoughItsOldExamplesStillFire() {
        installation.with("late", new ArtifactSource(firingFrom(5).at(folder.resolve("late.jar"))));

        SafetyDiff diff = upgrading("late", firingFrom(6));

        assertEquals(List.of("check late"), diff.changed());
        assertTrue(diff.isLooser());
        assertFalse(upgrading("late", firingFrom(4)).isLooser());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "facts/history.json   | \"id\": \"osteoporosis\",\\s+\"words\": \"diagnosed osteoporosis\",\\s+\"type\": \"flag\",\\s+\"normal\": false,\\s+\"keeps\": \"P90D\" | P90D | P900D",
        "facts/complaint.json | \"id\": \"pain_nrs\"[^}]+  | \"worse\": \"higher\" | \"worse\": \"higher\", \"notSure\": \"normal\"",
        "facts/complaint.json | \"id\": \"pain_nrs\"[^}]+  | \"greatest\": 10 | \"greatest\": 11"})
    void aFactThatIsTakenMoreLightlyIsLooser(String file, String about, String old, String then) {
        SafetyDiff diff = upgrading("triage", APackFile.editionOf("triage").changing(file, facts -> within(facts, about, old, then)));

        assertEquals(1, diff.loosened().size(), diff::toString);
        assertTrue(diff.loosened().get(0).startsWith("the fact "), diff::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "facts/history.json | diagnosed osteoporosis | a diagnosed osteoporosis",
        "facts/history.json | P90D | P30D",
        "questions/3-your-back.json | It is getting worse | It gets worse"})
    void whatIsWordedOtherwiseOrKeptForLessLongIsNotLooser(String file, String old, String then) {
        SafetyDiff diff = upgrading("triage", APackFile.editionOf("triage").changing(file, text -> text.replace(old, then)));

        assertFalse(diff.isLooser(), diff::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"pain_nrs\", \"atLeast\": 3} | \"pain_nrs\", \"atLeast\": 5} | asks otherwise",
        "{\"pain_trend\": \"worsening\"} | {\"pain_trend\": \"steady\"} | asks otherwise"})
    void aQuestionThatLetsMoreThroughIsLooser(String old, String then, String why) {
        SafetyDiff diff = upgrading("triage", APackFile.editionOf("triage").changing("questions/3-your-back.json", text -> text.replaceFirst(
            java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(then))));

        assertTrue(diff.loosened().stream().anyMatch(reason -> reason.contains(why)), diff::toString);
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

    private static String within(String text, String about, String old, String then) {
        return java.util.regex.Pattern.compile(about).matcher(text)
            .replaceFirst(found -> java.util.regex.Matcher.quoteReplacement(found.group().replace(old, then)));
    }

    /** A check of code, so to say: no example shows what it does, and it speaks of nobody among the profiles. */
    private static APackFile silent() {
        return APackFile.called("silent").with("sources.json", sources()).with("rules/silent.json", strict().replace("strict", "silent")
            .replaceFirst("(?s),\\s*\"examples\": \\[.*\\]\\}\\]", "}]").replace("\"osteoporosis\"]", "\"pain_nrs\"]")
            .replace("\"when\": \"osteoporosis\"", "\"when\": \"pain_nrs > 10\""));
    }

    private static APackFile closing(String demands) {
        return APackFile.called("strict").with("sources.json", sources()).with("rules/strict.json", strict()
            .replace("\"level\": \"consult\"", "\"level\": \"self-care\", \"closes\": [\"" + demands + "\"]"));
    }

    private static APackFile firingFrom(int pain) {
        return APackFile.called("late").with("sources.json", sources()).with("rules/late.json", """
            {"check": "late", "phases": ["before"], "rules": [{"id": "late", "reads": ["pain_nrs", "smoker"], "when": "smoker && pain_nrs >= %d",
             "level": "urgent", "reason": "It hurts.", "advice": "See a doctor.", "source": "article",
             "examples": [{"facts": {"smoker": true, "pain_nrs": 8}, "fires": true}, {"facts": {"smoker": true, "pain_nrs": 1}, "fires": false}]}]}
            """.formatted(pain));
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
