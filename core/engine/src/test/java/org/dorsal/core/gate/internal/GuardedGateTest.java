package org.dorsal.core.gate.internal;

import static org.dorsal.core.gate.internal.ManualGate.catalogue;
import static org.dorsal.core.gate.internal.ManualGate.causes;
import static org.dorsal.core.given.Given.NOW;
import static org.dorsal.core.given.Given.answer;
import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.finding;
import static org.dorsal.core.given.Given.flag;
import static org.dorsal.core.given.Given.no;
import static org.dorsal.core.given.Given.variant;
import static org.dorsal.core.given.Given.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.internal.CatalogueBuilder;
import org.dorsal.core.catalogue.internal.Contribution;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.given.ACheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What answers, findings and stops come to. */
class GuardedGateTest {
    private static final Variant STRETCH = variant("stretch", Demand.CHEST_STRETCH);
    private static final Variant ROLLER = variant("roller", Demand.SELF_ADJUSTMENT, Demand.LYING_ON_BACK);
    private static final ACheck SOUND = ACheck.called("sound").finding(finding("bones", Level.CAUTION));

    private final ManualGate guarded = new ManualGate();

    @AfterEach
    void close() {
        guarded.close();
    }

    @Test
    void whatNoFindingClosesIsPermitted() {
        Assessment assessment = guarded.assess(SOUND);
        assertEquals(Level.CAUTION, assessment.level());
        assertTrue(assessment.permits(STRETCH));
        assertFalse(assessment.permits(ROLLER));
    }

    @Test
    void onlyWhatClosesAVariantSpeaksAgainstIt() {
        Assessment assessment = guarded.assess(SOUND);
        assertEquals(assessment.findings(), assessment.against(ROLLER));
        assertEquals(List.of(), assessment.against(STRETCH));
    }

    @Test
    void withoutAnyCheckNothingIsPermitted() {
        Assessment assessment = guarded.assess();
        assertEquals(List.of(Cause.MISSING), causes(assessment));
        assertFalse(assessment.permits(STRETCH));
    }

    @Test
    void anAnnouncedCheckThatHasNotArrivedPermitsNothing() {
        Contribution announcing = new ContributionDraft(1, bundle("pack"), Set.of("sound", "infection"))
            .add(SOUND.installed()).contribution();
        Assessment assessment = guarded.assess(CatalogueBuilder.build(7, List.of(announcing), Set.of("infection"), Set.of()), Map.of());
        assertEquals(List.of(new Indeterminate("infection", "pack", Cause.MISSING, "")), assessment.indeterminate());
        assertFalse(assessment.permits(STRETCH));
        assertEquals(7, assessment.generation());
    }

    @Test
    void anUnansweredFactPermitsNothing() {
        Assessment assessment = guarded.assess(catalogue(List.of(flag("fever")), reader("fever")), Map.of());
        assertEquals(Set.of("fever"), assessment.unanswered());
        assertFalse(assessment.permits(STRETCH));
    }

    @Test
    void onlyFactsOfTheChecksThatAreAskedMustBeAnswered() {
        Catalogue catalogue = catalogue(List.of(flag("fever"), flag("dizzy")), reader("fever"), reader("dizzy").in(Phase.DURING));
        assertTrue(guarded.assess(catalogue, Map.of("fever", no())).permits(STRETCH));
    }

    @Test
    void aValueThatTheFactDoesNotAllowIsAskedAgain() {
        Catalogue catalogue = catalogue(List.of(flag("fever")), reader("fever"));
        Answer stale = Answer.given(FactValue.of(38.5), NOW);
        assertEquals(Set.of("fever"), guarded.assess(catalogue, Map.of("fever", stale)).unanswered());
    }

    @Test
    void skippedNoneOfTheseAndAttestedAreTheNormalValue() {
        for (Answer.State state : List.of(Answer.State.SKIPPED, Answer.State.NONE_OF_THESE, Answer.State.ATTESTED)) {
            assertEquals(Optional.of(FactValue.NO), valueSeen(flag("fever"), answer(state)));
        }
    }

    @Test
    void notSureIsUnknownUnlessTheFactCountsItAsNormal() {
        assertEquals(Optional.empty(), valueSeen(flag("fever", Fact.NotSure.WORSE), answer(Answer.State.NOT_SURE)));
        assertEquals(Optional.of(FactValue.NO), valueSeen(flag("fever", Fact.NotSure.NORMAL), answer(Answer.State.NOT_SURE)));
    }

    @Test
    void aGivenValueIsSeenAsGiven() {
        assertEquals(Optional.of(FactValue.YES), valueSeen(flag("fever"), yes()));
    }

    @Test
    void aCheckSeesTheTimeThePhaseAndWhatIsKnown() {
        List<Object> seen = new ArrayList<>();
        ACheck reader = reader("fever").judging(evidence -> {
            seen.addAll(List.of(evidence.time(), evidence.phase(), evidence.knowledge("fever")));
            return List.of();
        });
        guarded.assess(catalogue(List.of(flag("fever")), reader), Map.of("fever", answer(Answer.State.NOT_SURE)));
        assertEquals(List.of(NOW, Phase.BEFORE, Evidence.Knowledge.NOT_SURE), seen);
    }

    @Test
    void whatStopsHoldClosedStaysClosedAndFindingsComeMostSeriousFirst() {
        Found held = new Found("during", "triage", finding("sharp-pain", Level.CONSULT));
        Assessment assessment = guarded.gate.assess(catalogue(List.of(), SOUND), Map.of(), NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of(held));
        assertEquals(List.of("sharp-pain", "bones"), assessment.findings().stream().map(f -> f.finding().rule()).toList());
        assertEquals(Level.CONSULT, assessment.level());
        assertFalse(assessment.permits(STRETCH));
    }

    private Optional<FactValue> valueSeen(Fact fact, Answer answer) {
        AtomicReference<Optional<FactValue>> seen = new AtomicReference<>();
        ACheck reader = reader(fact.id()).judging(evidence -> {
            seen.set(evidence.value(fact.id()));
            return List.of();
        });
        guarded.assess(catalogue(List.of(fact), reader), Map.of(fact.id(), answer));
        return seen.get();
    }

    private static ACheck reader(String fact) {
        return ACheck.called("reader-of-" + fact).reading(fact);
    }
}
