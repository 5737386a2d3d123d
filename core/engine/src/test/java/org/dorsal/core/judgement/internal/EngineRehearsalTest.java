package org.dorsal.core.judgement.internal;

import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.finding;
import static org.dorsal.core.given.Given.flag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.SupposedBundle;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.catalogue.internal.LiveCatalogue;
import org.dorsal.core.catalogue.internal.SupposedCatalogues;
import org.dorsal.core.facts.internal.LiveSession;
import org.dorsal.core.facts.internal.Stops;
import org.dorsal.core.facts.internal.SuppliedFacts;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Supposition;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.MemoryJournal;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.session.internal.LiveSessions;
import org.junit.jupiter.api.Test;

/** What would be if other bundles were installed. The bundle "triage" is, with a check that closes everything in a fever. */
class EngineRehearsalTest {
    private static final Guard GUARD = new Guard(System::nanoTime);
    private static final Map<String, FactValue> FEVERISH = Map.of("fever", FactValue.YES);
    private static final Map<String, FactValue> HEALTHY = Map.of();

    private final LiveCatalogue live = new LiveCatalogue(Set.of(), System::nanoTime);
    private final Map<String, Object> settings = new HashMap<>();
    private final EngineRehearsal rehearsal = rehearsal();

    EngineRehearsalTest() {
        installed("triage", fever(Level.CONSULT), flag("fever"));
    }

    @Test
    void presentIsWhatIsInstalled() {
        assertEquals(Level.CONSULT, before(rehearsal.present(), FEVERISH).level());
        assertTrue(before(rehearsal.present(), HEALTHY).isDeterminate());
    }

    @Test
    void aSupposedBundleCountsAndIsNotInstalled() {
        Supposition supposed = rehearsal.supposing(Set.of(), List.of(supposed("neck", (Exercise) () -> Given.activity("nod"))));

        assertTrue(supposed.catalogue().activity("nod").isPresent());
        assertTrue(live.current().activity("nod").isEmpty());
    }

    @Test
    void aCheckThatWouldBeGoneFindsNothingAndIsNotMissed() {
        live.expect(Set.of(new ExpectedCheck("fever-check", "triage")));
        installed("neck", ACheck.called("neck-check"));

        Assessment assessment = before(rehearsal.supposing(Set.of("triage"), List.of()), FEVERISH);

        assertTrue(assessment.isDeterminate());
        assertEquals(Level.SELF_CARE, assessment.level());
    }

    @Test
    void withNoCheckLeftNothingIsPermitted() {
        assertFalse(before(rehearsal.supposing(Set.of("triage"), List.of()), HEALTHY).isDeterminate());
    }

    @Test
    void anotherEditionOfABundleTakesThePlaceOfTheInstalledOne() {
        Supposition milder = rehearsal.supposing(Set.of("triage"), List.of(supposed("triage", fever(Level.CAUTION), flag("fever"))));

        assertEquals(Level.CAUTION, before(milder, FEVERISH).level());
        assertEquals(Level.CONSULT, before(rehearsal.present(), FEVERISH).level());
    }

    @Test
    void aCheckThatIsAnnouncedAndNotCarriedIsMissed() {
        SupposedBundle lacking = new SupposedBundle(bundle("neck"), Set.of("neck-check"), List.of());

        assertEquals(List.of(Indeterminate.Cause.MISSING), causes(before(rehearsal.supposing(Set.of(), List.of(lacking)), HEALTHY)));
    }

    @Test
    void aSupposedCheckThatFailsIsForgottenAtTheNextRehearsal() {
        ACheck failing = ACheck.called("fever-check").judging(evidence -> {
            throw new IllegalStateException();
        });
        Supposition broken = rehearsal.supposing(Set.of("triage"), List.of(supposed("triage", failing)));
        for (int i = 0; i < 10; i++) {
            before(broken, HEALTHY);
        }

        assertEquals(List.of(Indeterminate.Cause.QUARANTINED), causes(before(broken, HEALTHY)));
        assertTrue(before(rehearsal.present(), HEALTHY).isDeterminate());
    }

    @Test
    void theChecksOfASuppositionAreRunOnceBeforeTheyAreFirstAsked() {
        AtomicInteger run = new AtomicInteger();
        ACheck counting = ACheck.called("counting").judging(evidence -> {
            run.incrementAndGet();
            return List.of();
        });
        Supposition supposed = rehearsal.supposing(Set.of(), List.of(supposed("counts", counting)));
        run.set(0);

        before(supposed, HEALTHY);
        assertEquals(2, run.get());
        before(supposed, HEALTHY);
        assertEquals(3, run.get());
    }

    @Test
    void aSettingIsAsItIsSetAndANewOneHasItsStandardValue() {
        settings.put("limit", 2);
        ACheck limited = ACheck.called("limited").reading("limit", "spare").judging(evidence ->
            amount(evidence, "limit") == 2 && amount(evidence, "spare") == 5 ? List.of(finding("tight", Level.CAUTION)) : List.of());
        Supposition supposed = rehearsal.supposing(Set.of(), List.of(supposed("limits", limited, setting("limit"), setting("spare"))));

        assertEquals(Level.CAUTION, before(supposed, HEALTHY).level());
    }

    @Test
    void aFactWithAValueThatItCanNoLongerHaveIsUnanswered() {
        Assessment assessment = before(rehearsal.present(), Map.of("fever", FactValue.of("high")));

        assertEquals(Set.of("fever"), assessment.unanswered());
    }

    @Test
    void whatArisesIsJudgedByTheChecksOfBothPhases() {
        installed("during", ACheck.called("during").in(Phase.DURING).finding(finding("sharp", Level.URGENT)));
        Supposition present = rehearsal.present();

        assertEquals(Level.CONSULT, present.judge(FEVERISH, Phase.BEFORE).level());
        assertEquals(Level.URGENT, present.judge(FEVERISH, Phase.DURING).level());
        assertEquals(2, present.judge(FEVERISH, Phase.DURING).findings().size());
    }

    private static Assessment before(Supposition supposition, Map<String, FactValue> facts) {
        return supposition.judge(facts, Phase.BEFORE);
    }

    private static List<Indeterminate.Cause> causes(Assessment assessment) {
        return assessment.indeterminate().stream().map(Indeterminate::cause).toList();
    }

    private static ACheck fever(Level level) {
        return ACheck.called("fever-check").reading("fever").judging(evidence ->
            evidence.value("fever").equals(Optional.of(FactValue.YES)) ? List.of(finding("fever", level)) : List.of());
    }

    private static double amount(Evidence evidence, String fact) {
        return ((FactValue.Amount) evidence.value(fact).orElseThrow()).number();
    }

    private static Fact setting(String id) {
        return new Fact(id, "the " + id, FactType.WHOLE, Optional.of(new Fact.Range(0, 9)), List.of(), FactValue.of(5), Optional.empty(),
            Duration.ZERO, Fact.Origin.SETTING, Fact.Worse.NONE, Fact.NotSure.NORMAL, Optional.empty());
    }

    private static SupposedBundle supposed(String name, Object... services) {
        return new SupposedBundle(bundle(name), Set.of(), List.of(services));
    }

    private void installed(String name, ACheck check, Fact... facts) {
        ContributionDraft draft = new ContributionDraft(name.hashCode(), bundle(name), Set.of(check.id())).add(check.installed());
        List.of(facts).forEach(draft::add);
        live.put(draft.contribution());
    }

    private EngineRehearsal rehearsal() {
        MemoryJournal journal = new MemoryJournal();
        LiveSession nobody = new LiveSessions();
        SuppliedFacts supplied = new SuppliedFacts(journal, new Stops(journal, nobody),
            (pack, fact) -> Optional.ofNullable(settings.get(fact)), nobody);
        return new EngineRehearsal(new SupposedCatalogues(live, GUARD), supplied, GUARD, Clock.systemUTC(), System::nanoTime);
    }
}
