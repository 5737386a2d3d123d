package org.dorsal.core.gate.internal;

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

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.UndeclaredFactException;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.internal.CatalogueBuilder;
import org.dorsal.core.catalogue.internal.Contribution;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.ManualTicker;
import org.dorsal.core.guard.internal.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedGateTest {
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Variant STRETCH = variant("stretch", Demand.CHEST_STRETCH);
    private static final Variant ROLLER = variant("roller", Demand.SELF_ADJUSTMENT, Demand.LYING_ON_BACK);
    private static final ACheck SOUND = ACheck.called("sound").finding(finding("bones", Level.CAUTION));

    private final ManualTicker ticker = new ManualTicker();
    private final Guard guard = new Guard(ticker);
    private final Quarantine quarantine = new Quarantine();
    private final Gate gate = new GuardedGate(guard, () -> DEADLINE, quarantine, Clock.fixed(NOW, ZoneOffset.UTC), ticker);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
        guard.close();
    }

    @Test
    void whatNoFindingClosesIsPermitted() {
        Assessment assessment = assess(SOUND);
        assertEquals(Level.CAUTION, assessment.level());
        assertTrue(assessment.permits(STRETCH));
        assertFalse(assessment.permits(ROLLER));
    }

    @Test
    void withoutAnyCheckNothingIsPermitted() {
        Assessment assessment = assess();
        assertEquals(List.of(Cause.MISSING), causes(assessment));
        assertFalse(assessment.permits(STRETCH));
    }

    @Test
    void aCheckThatThrowsLeavesTheOthersHeardAndNothingPermitted() {
        assertContained(Cause.THREW, evidence -> {
            throw new IllegalStateException("no");
        });
    }

    @Test
    void aCheckThatRecursesWithoutEndIsContained() {
        assertContained(Cause.THREW, this::recurse);
    }

    @Test
    void aCheckWhoseClassesAreGoneIsContained() {
        assertContained(Cause.THREW, evidence -> {
            throw new NoClassDefFoundError("gone");
        });
    }

    @Test
    void aCheckThatReturnsNullIsContained() {
        assertContained(Cause.RETURNED_NULL, evidence -> null);
    }

    @Test
    void aCheckWhoseListHoldsNullIsContained() {
        assertContained(Cause.RETURNED_NULL, evidence -> Arrays.asList(finding("one", Level.CAUTION), null));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aCheckWhoseListHoldsSomethingElseIsContained() {
        assertContained(Cause.THREW, evidence -> (List) List.of("not a finding"));
    }

    @Test
    void aCheckThatHangsIsContained() {
        assertContained(Cause.TIMED_OUT, evidence -> hang());
    }

    @Test
    void aCheckThatCannotBeInterruptedIsContained() {
        assertContained(Cause.TIMED_OUT, evidence -> hangWhateverComes());
    }

    @Test
    void aCheckThatReadsAnUndeclaredFactIsContainedEvenIfItHidesThat() {
        assertContained(Cause.THREW, evidence -> {
            try {
                evidence.value("pregnancy");
            } catch (UndeclaredFactException hidden) {
                return List.of();
            }
            return List.of();
        });
    }

    @Test
    void aCheckThatReadsAFactNobodyDefinesIsNotHeardAndNothingIsPermitted() {
        AtomicInteger heard = new AtomicInteger();
        ACheck reader = ACheck.called("reader").reading("unheard_of").judging(evidence -> {
            heard.incrementAndGet();
            return List.of();
        });
        Assessment assessment = assess(SOUND, reader);
        assertEquals(List.of(new Indeterminate("reader", "pack", Cause.UNDEFINED_FACT, "unheard_of")), assessment.indeterminate());
        assertEquals(0, heard.get());
        assertFalse(assessment.permits(STRETCH));
    }

    @Test
    void anAnnouncedCheckThatHasNotArrivedPermitsNothing() {
        Contribution announcing = new ContributionDraft(1, bundle("pack"), Set.of("sound", "infection"))
            .add(SOUND.installed()).contribution();
        Assessment assessment = assess(CatalogueBuilder.build(7, List.of(announcing), Set.of("infection"), Set.of()), Map.of());
        assertEquals(List.of(new Indeterminate("infection", "pack", Cause.MISSING, "")), assessment.indeterminate());
        assertFalse(assessment.permits(STRETCH));
        assertEquals(7, assessment.generation());
    }

    @Test
    void anUnansweredFactPermitsNothing() {
        Assessment assessment = assess(catalogue(List.of(flag("fever")), reader("fever")), Map.of());
        assertEquals(Set.of("fever"), assessment.unanswered());
        assertFalse(assessment.permits(STRETCH));
    }

    @Test
    void onlyFactsOfTheChecksThatAreAskedMustBeAnswered() {
        Catalogue catalogue = catalogue(List.of(flag("fever"), flag("dizzy")), reader("fever"), reader("dizzy").in(Phase.DURING));
        assertTrue(assess(catalogue, Map.of("fever", no())).permits(STRETCH));
    }

    @Test
    void aValueThatTheFactDoesNotAllowIsAskedAgain() {
        Catalogue catalogue = catalogue(List.of(flag("fever")), reader("fever"));
        Answer stale = Answer.given(FactValue.of(38.5), NOW);
        assertEquals(Set.of("fever"), assess(catalogue, Map.of("fever", stale)).unanswered());
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
    void whatStopsHoldClosedStaysClosedAndFindingsComeMostSeriousFirst() {
        Found held = new Found("during", "triage", finding("sharp-pain", Level.CONSULT));
        Assessment assessment = gate.assess(catalogue(List.of(), SOUND), Map.of(), NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of(held));
        assertEquals(List.of("sharp-pain", "bones"), assessment.findings().stream().map(f -> f.finding().rule()).toList());
        assertFalse(assessment.permits(STRETCH));
    }

    @Test
    void aBundleIsQuarantinedAfterThreeFailuresInARowAndNotAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        ACheck failing = ACheck.called("failing").judging(evidence -> {
            asked.incrementAndGet();
            return null;
        });
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(Cause.RETURNED_NULL), causes(assess(failing)));
        }
        assertEquals(List.of(Cause.QUARANTINED), causes(assess(failing)));
        assertEquals(3, asked.get());
        assertEquals("failing", quarantine.all().get(0).check());
        assertEquals(NOW, quarantine.all().get(0).since());
    }

    @Test
    void anAnswerInBetweenBreaksTheRowOfFailures() {
        AtomicInteger asked = new AtomicInteger();
        ACheck moody = ACheck.called("moody").judging(evidence -> asked.incrementAndGet() % 3 == 0 ? List.of() : null);
        for (int i = 0; i < 9; i++) {
            assess(moody);
        }
        assertEquals(List.of(), quarantine.all());
    }

    @Test
    void aThreadThatCannotBeInterruptedQuarantinesItsBundleAtOnce() {
        ACheck stuck = ACheck.called("stuck").judging(evidence -> hangWhateverComes());
        assess(stuck);
        assertEquals(List.of(Cause.QUARANTINED), causes(assess(stuck)));
    }

    @Test
    void quarantineKeepsToTheBundle() {
        Contribution bad = new ContributionDraft(1, bundle("bad"), Set.of())
            .add(ACheck.called("stuck").judging(evidence -> hangWhateverComes()).installed())
            .add(ACheck.called("sibling").installed()).contribution();
        Contribution good = new ContributionDraft(2, bundle("good"), Set.of()).add(SOUND.installed()).contribution();
        Catalogue catalogue = CatalogueBuilder.build(1, List.of(bad, good), Set.of(), Set.of());
        assess(catalogue, Map.of());
        Assessment second = assess(catalogue, Map.of());
        assertEquals(List.of("sibling", "stuck"), second.indeterminate().stream().map(Indeterminate::check).toList());
        assertEquals(List.of("bones"), second.findings().stream().map(f -> f.finding().rule()).toList());
    }

    @Test
    void aBundleThatStartsAnewIsAskedAgain() {
        ACheck stuck = ACheck.called("stuck").judging(evidence -> hangWhateverComes());
        assess(stuck);
        quarantine.forget("pack");
        assertEquals(List.of(), causes(assess(ACheck.called("stuck"))));
    }

    @Test
    void preparingHoldsNothingAgainstACheckThatFails() {
        ACheck failing = ACheck.called("failing").judging(evidence -> null);
        for (int i = 0; i < 3; i++) {
            gate.prepare(catalogue(List.of(), failing));
        }
        assertEquals(List.of(), quarantine.all());
    }

    @Test
    void aCheckThatIsCutOffAgainAndAgainInOneGoHasFailedOnce() {
        Catalogue slow = catalogue(List.of(), ACheck.called("slow").judging(evidence -> hang()));
        assess(slow, Map.of());
        for (int i = 0; i < 4; i++) {
            gate.again().assess(slow, Map.of(), NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
        }
        assertEquals(List.of(), quarantine.all());
        assess(slow, Map.of());
        assess(slow, Map.of());
        assertEquals("slow", quarantine.all().get(0).check());
    }

    @Test
    void aCheckThatPreparingNeverReachedIsAskedLikeANewOne() {
        List<String> asked = new ArrayList<>();
        ACheck behind = recording("behind", asked);
        gate.prepare(catalogue(List.of(), ACheck.called("ahead").judging(evidence -> takeAllTimeOfPreparing()), behind));
        assess(behind, recording("new", asked));
        assertEquals(List.of("behind", "new"), asked);
    }

    @Test
    void aCheckThatFailsWhilePreparedIsAskedLast() {
        List<String> asked = new ArrayList<>();
        gate.prepare(catalogue(List.of(), ACheck.called("behind").judging(evidence -> null)));
        assess(recording("behind", asked), recording("new", asked));
        assertEquals(List.of("new", "behind"), asked);
    }

    @Test
    void preparingAsksEveryCheckWithNormalValues() {
        List<Optional<FactValue>> seen = new ArrayList<>();
        ACheck reader = ACheck.called("reader").reading("fever").in(Phase.DURING).judging(evidence -> {
            seen.add(evidence.value("fever"));
            return List.of();
        });
        gate.prepare(catalogue(List.of(flag("fever")), reader));
        assertEquals(List.of(Optional.of(FactValue.NO)), seen);
    }

    @Test
    void anAssessmentDoesNotContendWithThePreparingOfANewCheckAndBlamesNobody() throws Exception {
        CountDownLatch compiling = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        ACheck slow = ACheck.called("slow").judging(evidence -> {
            asked.incrementAndGet();
            compiling.countDown();
            awaitRelease();
            return List.of();
        });
        AtomicLong passed = new AtomicLong();
        Gate hurried = new GuardedGate(guard, () -> DEADLINE, quarantine, Clock.fixed(NOW, ZoneOffset.UTC),
            () -> passed.addAndGet(DEADLINE.toNanos() / 10));
        assess(SOUND);
        Catalogue catalogue = catalogue(List.of(), SOUND, slow);
        Thread preparing = new Thread(() -> hurried.prepare(catalogue));
        preparing.start();
        compiling.await();
        Assessment meanwhile = hurried.assess(catalogue, Map.of(), NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
        released.countDown();
        preparing.join();
        assertEquals(List.of(new Indeterminate("slow", "pack", Cause.TIMED_OUT, "is still being prepared")), meanwhile.indeterminate());
        assertEquals(List.of("bones"), meanwhile.findings().stream().map(f -> f.finding().rule()).toList());
        assertEquals(1, asked.get());
        assertTrue(assess(catalogue, Map.of()).isDeterminate());
    }

    private void assertContained(Cause cause, Function<Evidence, List<Finding>> fault) {
        Assessment assessment = assess(catalogue(List.of(flag("pregnancy")), ACheck.called("faulty").judging(fault), SOUND), Map.of());
        assertEquals(List.of(cause), causes(assessment));
        assertEquals("faulty", assessment.indeterminate().get(0).check());
        assertEquals(List.of("bones"), assessment.findings().stream().map(f -> f.finding().rule()).toList());
        assertFalse(assessment.permits(STRETCH));
    }

    private Optional<FactValue> valueSeen(Fact fact, Answer answer) {
        AtomicReference<Optional<FactValue>> seen = new AtomicReference<>();
        ACheck reader = reader(fact.id()).judging(evidence -> {
            seen.set(evidence.value(fact.id()));
            return List.of();
        });
        assess(catalogue(List.of(fact), reader), Map.of(fact.id(), answer));
        return seen.get();
    }

    private static ACheck reader(String fact) {
        return ACheck.called("reader-of-" + fact).reading(fact);
    }

    private Assessment assess(ACheck... checks) {
        return assess(catalogue(List.of(), checks), Map.of());
    }

    private Assessment assess(Catalogue catalogue, Map<String, Answer> answers) {
        return gate.assess(catalogue, answers, NOW, Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
    }

    private static Catalogue catalogue(List<Fact> facts, ACheck... checks) {
        ContributionDraft draft = new ContributionDraft(1, bundle("pack"), Set.of());
        facts.forEach(draft::add);
        Arrays.stream(checks).map(ACheck::installed).forEach(draft::add);
        return CatalogueBuilder.build(1, List.of(draft.contribution()), Set.of(), Set.of());
    }

    private static List<Cause> causes(Assessment assessment) {
        return assessment.indeterminate().stream().map(Indeterminate::cause).toList();
    }

    private List<Finding> recurse(Evidence evidence) {
        List<Finding> found = recurse(evidence);
        return new ArrayList<>(found);
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ACheck recording(String id, List<String> asked) {
        return ACheck.called(id).judging(evidence -> {
            asked.add(id);
            return List.of();
        });
    }

    private List<Finding> takeAllTimeOfPreparing() {
        ticker.advance(Duration.ofSeconds(5));
        awaitRelease();
        return List.of();
    }

    private List<Finding> hang() {
        ticker.advance(DEADLINE.multipliedBy(3).dividedBy(4));
        awaitRelease();
        return List.of();
    }

    private List<Finding> hangWhateverComes() {
        ticker.advance(DEADLINE.multipliedBy(3).dividedBy(4));
        while (true) {
            try {
                released.await();
                return List.of();
            } catch (InterruptedException ignored) {
                ticker.advance(DEADLINE.dividedBy(20));
            }
        }
    }
}
