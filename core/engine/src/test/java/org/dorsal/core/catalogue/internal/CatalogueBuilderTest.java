package org.dorsal.core.catalogue.internal;

import static org.dorsal.core.given.Given.activity;
import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.flag;
import static org.dorsal.core.given.Given.program;
import static org.dorsal.core.given.Given.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.CatalogueProblem;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.junit.jupiter.api.Test;

class CatalogueBuilderTest {

    @Test
    void ofTwoActivitiesOfOneNameThatOfTheBundleInstalledFirstIsKept() {
        Catalogue catalogue = build(from(9, "second").add(exercise("cat-cow")), from(2, "first").add(exercise("cat-cow")));
        assertEquals(bundle("first"), catalogue.activities().get("cat-cow").by());
        assertReported(catalogue, "second", "The activity cat-cow of second is left out");
    }

    @Test
    void theOrderInWhichContributionsAreGivenMakesNoDifference() {
        Contribution one = from(1, "one").add(flag("fever")).add(exercise("cat-cow")).contribution();
        Contribution two = from(2, "two").add(exercise("cat-cow")).add(program("reset", "cat-cow")).contribution();
        assertEquals(CatalogueBuilder.build(1, List.of(one, two), Set.of(), Set.of()), CatalogueBuilder.build(1, List.of(two, one), Set.of(), Set.of()));
    }

    @Test
    void aSecondBundleNeverReplacesACheckAndItsOwnStaysExpected() {
        ACheck first = ACheck.called("infection");
        Catalogue catalogue = build(from(2, "triage", "infection").add(first.installed()),
            from(5, "other", "infection").add(ACheck.called("infection").finding().installed()));
        assertEquals(first, catalogue.checks().get("infection").what().check());
        assertEquals(Set.of(new ExpectedCheck("infection", "other")), catalogue.missing());
        assertReported(catalogue, "other", "The check infection of other is left out");
    }

    @Test
    void aCheckOfAnotherBundleDoesNotStandInForTheAnnouncedOne() {
        Catalogue catalogue = build(from(2, "triage", "infection"), from(5, "other").add(ACheck.called("infection").installed()));
        assertEquals(Set.of(new ExpectedCheck("infection", "triage")), catalogue.missing());
    }

    @Test
    void aNamesakeBundleDoesNotMeetTheExpectationOfItsOtherVersion() {
        Contribution older = from(2, "triage", "infection").add(ACheck.called("infection").installed()).contribution();
        Contribution newer = new ContributionDraft(8, new Provider("triage", "2.0.0", "triage"), Set.of("infection")).contribution();
        Catalogue catalogue = CatalogueBuilder.build(1, List.of(older, newer), Set.of(), Set.of());
        assertEquals(Set.of(new ExpectedCheck("infection", "triage 2.0.0")), catalogue.missing());
    }

    @Test
    void aSecondCheckOfOneNameFromOneBundleKeepsItLocked() {
        Catalogue catalogue = build(from(2, "triage", "infection").add(ACheck.called("infection").installed())
            .add(ACheck.called("infection").installed()));
        assertEquals(1, catalogue.missing().size());
    }

    @Test
    void aRequiredCheckIsExpectedWhateverIsInstalled() {
        Catalogue without = CatalogueBuilder.build(1, List.of(), Set.of("infection"), Set.of());
        assertEquals(Set.of(new ExpectedCheck("infection", ExpectedCheck.REQUIRED)), without.missing());
        Contribution triage = from(2, "triage", "infection").add(ACheck.called("infection").installed()).contribution();
        assertEquals(Set.of(), CatalogueBuilder.build(1, List.of(triage), Set.of("infection"), Set.of()).missing());
    }

    @Test
    void aCheckThatNobodyAnnouncedIsInForceToo() {
        Catalogue catalogue = build(from(2, "extra").add(ACheck.called("stricter").installed()));
        assertTrue(catalogue.checks().containsKey("stricter"));
        assertEquals(Set.of(), catalogue.missing());
    }

    @Test
    void aCheckServiceThatIsNotInForceIsMissing() {
        Catalogue catalogue = build(from(2, "extra").withhold(ContributionDraft.UNNAMED));
        assertEquals(Set.of(new ExpectedCheck(ContributionDraft.UNNAMED, "extra")), catalogue.missing());
    }

    @Test
    void aFactDefinedAlikeByTwoPacksIsInForce() {
        Catalogue catalogue = build(from(1, "one").add(flag("fever")), from(2, "two").add(flag("fever")));
        assertTrue(catalogue.fact("fever").isPresent());
        assertEquals(List.of(), catalogue.problems());
    }

    @Test
    void aFactDefinedDifferentlyByTwoPacksIsOfNeither() {
        Catalogue catalogue = build(from(1, "one").add(flag("fever")), from(2, "two").add(flag("fever", Fact.NotSure.NORMAL)));
        assertTrue(catalogue.fact("fever").isEmpty());
        assertReported(catalogue, "two", "The fact fever is locked");
    }

    @Test
    void aProgramOfTechniquesOnlyIsRefused() {
        Catalogue catalogue = build(from(1, "one").add(technique("roller")).add(program("crack", "roller", "unheard-of")));
        assertEquals(Set.of(), catalogue.programs().keySet());
        assertReported(catalogue, "one", "The program crack is left out");
    }

    @Test
    void aProgramWithAnExerciseIsKept() {
        Catalogue catalogue = build(from(1, "one").add(technique("roller")).add(exercise("cat-cow")).add(program("mix", "roller", "cat-cow")));
        assertEquals(Set.of("mix"), catalogue.programs().keySet());
        assertEquals(List.of(), catalogue.problems());
    }

    @Test
    void aProgramNamedAsAnActivityIsLeftOut() {
        Catalogue catalogue = build(from(1, "one").add(exercise("cat-cow")).add(program("cat-cow", "cat-cow")));
        assertEquals(Set.of(), catalogue.programs().keySet());
        assertReported(catalogue, "one", "The program cat-cow of one is left out");
    }

    @Test
    void whatPointsAtThingsThatAreNotThereIsReportedAndKept() {
        Catalogue catalogue = build(from(1, "one").add(question("danger", "fever")).add(program("reset", "cat-cow"))
            .add(ACheck.called("infection").reading("fever").installed()));
        assertEquals(3, catalogue.problems().size());
        assertReported(catalogue, "one", "The question danger is about facts that no installed pack defines: fever.");
        assertReported(catalogue, "one", "The program reset asks for the activity cat-cow");
        assertReported(catalogue, "one", "The check infection is about facts that no installed pack defines: fever.");
        assertTrue(catalogue.questions().containsKey("danger"));
        assertTrue(catalogue.programs().containsKey("reset"));
    }

    @Test
    void aFactThatACheckReadsAndNobodyCanBeAskedIsReported() {
        Catalogue catalogue = build(from(1, "one").add(flag("fever")).add(flag("pregnant"))
            .add(Ask.flagOf("adjusted", Fact.Origin.JOURNAL)).add(question("danger", "fever"))
            .add(ACheck.called("infection").reading("fever", "pregnant", "adjusted").installed()));
        assertEquals(1, catalogue.problems().size());
        assertReported(catalogue, "one", "The check infection reads facts that no installed question asks, so they stay"
            + " unanswered and nothing is permitted: pregnant.");
    }

    private static Catalogue build(ContributionDraft... drafts) {
        return CatalogueBuilder.build(1, java.util.Arrays.stream(drafts).map(ContributionDraft::contribution).toList(), Set.of(), Set.of());
    }

    private static ContributionDraft from(long number, String bundle, String... announced) {
        return new ContributionDraft(number, bundle(bundle), Set.of(announced));
    }

    private static OfferedActivity exercise(String id) {
        return new OfferedActivity(ActivityKind.EXERCISE, activity(id, Demand.GENTLE_MOVEMENT));
    }

    private static OfferedActivity technique(String id) {
        return new OfferedActivity(ActivityKind.TECHNIQUE, activity(id, Demand.SELF_ADJUSTMENT));
    }

    private static void assertReported(Catalogue catalogue, String bundle, String beginning) {
        assertTrue(catalogue.problems().stream().anyMatch(p -> p.by().bundle().equals(bundle) && p.what().startsWith(beginning)),
            () -> "not reported: " + beginning + " in " + catalogue.problems().stream().map(CatalogueProblem::what).toList());
    }
}
