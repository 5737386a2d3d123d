package org.dorsal.core.gate.internal;

import static org.dorsal.core.gate.internal.ManualGate.catalogue;
import static org.dorsal.core.given.Given.NOW;
import static org.dorsal.core.given.Given.SOURCE;
import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.finding;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.internal.CatalogueBuilder;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an assessment is told: the same whatever was heard first, and with what happened to each check. */
class HearingTest {
    private static final ACheck SOUND = ACheck.called("sound");

    private final ManualGate guarded = new ManualGate();

    @AfterEach
    void close() {
        guarded.close();
    }

    @Test
    void findingsComeByLevelCheckRulePackAndReasonHoweverTheyWereHeard() {
        List<Found> inOrder = List.of(
            new Found("b", "two", finding("z", Level.CONSULT)),
            new Found("a", "two", finding("z", Level.CAUTION)),
            new Found("b", "two", finding("x", Level.CAUTION)),
            new Found("b", "one", finding("y", Level.CAUTION)),
            new Found("b", "two", because("an earlier reason")),
            new Found("b", "two", because("this reason")));
        List<Found> heard = new ArrayList<>(inOrder);
        Collections.reverse(heard);

        assertEquals(inOrder, holding(heard));
    }

    @Test
    void whatIsFoundTwiceIsToldOnce() {
        Found found = new Found("a", "one", finding("x", Level.CAUTION));

        assertEquals(List.of(found), holding(List.of(found, found)));
    }

    @Test
    void checksWithoutAnAnswerComeByNameBundleAndCause() {
        Catalogue catalogue = CatalogueBuilder.build(1, List.of(
            new ContributionDraft(1, bundle("two"), Set.of("b")).contribution(),
            new ContributionDraft(2, bundle("one"), Set.of("b", "c")).contribution(),
            new ContributionDraft(3, bundle("zero"), Set.of()).add(Ask.whole("limit", 0, 9, 5, Origin.SETTING))
                .add(ACheck.called("a").reading("limit").judging(HearingTest::fail).installed()).contribution()), Set.of(), Set.of());

        assertEquals(List.of(new Indeterminate("a", "zero", Cause.THREW, "IllegalStateException"),
            new Indeterminate("a", "zero", Cause.UNKNOWN_SETTING, "limit"), new Indeterminate("b", "one", Cause.MISSING, ""),
            new Indeterminate("b", "two", Cause.MISSING, ""), new Indeterminate("c", "one", Cause.MISSING, "")),
            guarded.assess(catalogue, Map.of()).indeterminate());
    }

    @Test
    void aRequiredCheckThatNobodyAnnouncedIsMissedAsRequired() {
        Catalogue catalogue = CatalogueBuilder.build(1, List.of(), Set.of("infection"), Set.of());

        assertEquals(List.of(new Indeterminate("infection", ExpectedCheck.REQUIRED, Cause.MISSING, "")),
            guarded.assess(catalogue, Map.of()).indeterminate());
    }

    @Test
    void aCheckThatGivesWayIsSaidToBeCutOff() {
        assertEquals("cut off", detailOf(ACheck.called("slow").judging(evidence -> guarded.hang())));
    }

    @Test
    void aCheckThatIgnoresBeingInterruptedIsSaidNotToComeBack() {
        assertEquals("does not come back", detailOf(ACheck.called("stuck").judging(evidence -> guarded.hangWhateverComes())));
    }

    @Test
    void aCheckForWhichNoTimeWasLeftIsSaidNotToHaveBeenAsked() {
        assertEquals("no time was left to ask it", detailOf(ACheck.called("greedy").judging(evidence -> takeAllTime()), SOUND));
    }

    @Test
    void whatIsSaidOfAQuarantinedCheckNamesTheOneAtFault() {
        ACheck stuck = ACheck.called("stuck").judging(evidence -> guarded.hangWhateverComes());
        guarded.assess(stuck);

        assertEquals("stuck does not come back and cannot be interrupted", detailOf(ACheck.called("sibling")));
    }

    @Test
    void aPhaseWithoutChecksOfItsOwnIsNothingToMissUnlessItIsTheFirst() {
        Catalogue catalogue = catalogue(List.of(), SOUND);

        assertEquals(List.of(), guarded.gate.assess(catalogue, Map.of(), NOW, Phase.AFTER, Set.of(Phase.AFTER), List.of())
            .indeterminate());
    }

    private List<Found> holding(List<Found> held) {
        return guarded.gate.assess(catalogue(List.of(), SOUND), Map.of(), NOW, Phase.BEFORE, Set.of(Phase.BEFORE), held).findings();
    }

    /** What is said of the last of the checks. */
    private String detailOf(ACheck... checks) {
        List<Indeterminate> told = guarded.assess(checks).indeterminate();
        return told.get(told.size() - 1).detail();
    }

    private List<Finding> takeAllTime() {
        guarded.ticker.advance(Duration.ofSeconds(1));
        guarded.awaitRelease();
        return List.of();
    }

    private static List<Finding> fail(Evidence evidence) {
        throw new IllegalStateException("failed");
    }

    private static Finding because(String reason) {
        return Finding.of("y", Level.CAUTION, Set.of(), reason, "See someone", SOURCE);
    }
}
