package org.dorsal.core.judgement.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.facts.internal.LiveSession;
import org.dorsal.core.facts.internal.Stops;
import org.dorsal.core.facts.internal.SuppliedFacts;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is brought together before the gate is asked. */
class JudgeTest {
    private static final Guard GUARD = new Guard(System::nanoTime);
    private static final LiveSession NOBODY = person -> Optional.empty();

    private final Platform platform = new Platform()
        .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(Given.flag("fever"), Ask.whole("limit", 0, 9, 5, Origin.SETTING))
        .with(Ask.marks("fever").line("fever").asked())
        .with(ACheck.called("infection").reading("fever").judging(e -> e.possibly("fever")
            ? List.of(Given.finding("fever", Level.URGENT)) : List.of()));
    private final Judge judge = judge();

    @AfterAll
    static void close() {
        GUARD.close();
    }

    @Test
    void whatAStopFoundIsJoinedUntilThatStopIsReopened() {
        platform.journal.stopped(ANNA, new StopRecord("stop", Given.NOW, "session", "cat-cow", Set.of(), Level.CONSULT,
            List.of(Given.kept("sharp", Level.CONSULT)), Optional.empty()));

        assertEquals(List.of("sharp"), rules(judge.before(ANNA, healthy())));
        assertEquals(List.of(), rules(judge.before(ANNA, healthy(), Set.of("stop"))));
        assertEquals(List.of(), rules(judge.inItself(ANNA, healthy(), Phase.BEFORE)));
    }

    @Test
    void aSessionThatBrokeOffWithoutAWordIsCautionUntilSomebodySaysWhatItWas() {
        assertEquals(List.of(), rules(judge.before(ANNA, healthy())));

        platform.sessions().begin(platform.screenedHealthy(ANNA), SessionRequest.of(ANNA, "cat-cow"));

        assertEquals(List.of("cut-off"), rules(judge.before(ANNA, healthy())));
    }

    @Test
    void settingsAreHeardAndNobodyTellsThem() {
        platform.settings.put("limit", 7);

        assertEquals(FactValue.of(7), valueOf("limit", judge.before(ANNA, healthy())));
        assertEquals(FactValue.of(7), valueOf("limit", judge.before(ANNA, telling("limit", FactValue.of(2)))));
        assertEquals(FactValue.of(7), valueOf("limit", judge.before(ANNA, telling("limit", FactValue.of("many")))));
    }

    @Test
    void anAnswerThatItsFactCanNoLongerHaveCountsAsNone() {
        Judged judged = judge.before(ANNA, telling("fever", FactValue.of(38.5)));

        assertFalse(judged.answers().containsKey("fever"));
        assertEquals(Set.of("fever"), judged.assessment().unanswered());
    }

    @Test
    void withoutAJournalDangerIsStillFoundAndNothingIsPermitted() {
        platform.journal.lose();

        Judged before = judge.before(ANNA, telling("fever", FactValue.YES));
        Judged inItself = judge.inItself(ANNA, telling("fever", FactValue.YES), Phase.BEFORE);

        assertEquals(List.of("fever"), rules(before));
        assertEquals(List.of(Cause.JOURNAL), causes(before));
        assertEquals(List.of("fever"), rules(inItself));
        assertEquals(List.of(Cause.JOURNAL), causes(inItself));
    }

    @Test
    void aJournalThatCannotBeWrittenPermitsNothing() {
        platform.journal.fill();

        assertEquals(List.of(Cause.JOURNAL), causes(judge.before(ANNA, healthy())));
        assertEquals(List.of(Cause.JOURNAL), causes(judge.ofNobody(healthy(), Phase.BEFORE, Set.of(Phase.BEFORE))));
    }

    @Test
    void whatAroseIsJudgedWithoutAJournalAsPermittingIsNotItsMatter() {
        platform.with(ACheck.called("events").in(Phase.DURING).finding(Given.finding("pop", Level.SELF_CARE)));
        platform.journal.lose();

        Judged judged = judge.inItself(ANNA, healthy(), Phase.DURING);

        assertEquals(List.of("pop"), rules(judged));
        assertEquals(List.of(), causes(judged));
    }

    @Test
    void onlyWhatIsAskedThenAndReadThenIsMissedWhereSomethingArose() {
        platform.with(Given.flag("dizzy"), Given.flag("numb"), Given.flag("curious"))
            .with(Ask.marks("during").in(Section.DURING, 1).line("dizzy").line("curious").asked(),
                Ask.marks("after").in(Section.AFTER, 1).line("numb").asked())
            .with(ACheck.called("events").in(Phase.DURING).reading("fever", "dizzy", "numb"));

        Judged judged = judge.ofWhatArose(ANNA, healthy(), Map.of("curious", Given.yes()));

        assertEquals(Set.of("dizzy"), judged.assessment().unanswered());
        assertTrue(judge.ofWhatArose(ANNA, healthy(), Map.of("dizzy", Given.no())).assessment().isDeterminate());
    }

    @Test
    void whatOnlyASessionBringsUpIsSkippedBeforeIt() {
        platform.with(Given.flag("dizzy"), Ask.flagOf("event", Origin.SESSION), Given.flag("asked_twice"), Given.flag("asked_nowhere"))
            .with(Ask.marks("during").in(Section.DURING, 1).line("dizzy").line("asked_twice").asked(),
                Ask.marks("again").line("asked_twice").asked());

        Judged judged = judge.before(ANNA, healthy());

        assertEquals(Answer.State.SKIPPED, judged.answers().get("dizzy").state());
        assertEquals(Answer.State.SKIPPED, judged.answers().get("event").state());
        assertFalse(judged.answers().containsKey("asked_twice"));
        assertFalse(judged.answers().containsKey("asked_nowhere"));
    }

    @Test
    void aSettingIsSkippedByNoQuestionThatPointsAtIt() {
        platform.with(Ask.number("limit", "limit").in(Section.DURING, 1).asked());
        platform.settings.put("limit", 30);

        assertFalse(judge.before(ANNA, healthy()).answers().containsKey("limit"));
    }

    @Test
    void ofNobodyInParticularWhatIsBroughtOverridesWhatIsSupplied() {
        Judged judged = judge.ofNobody(telling("limit", FactValue.of(2)), Phase.BEFORE, Set.of(Phase.BEFORE));

        assertEquals(FactValue.of(2), valueOf("limit", judged));
    }

    private static Map<String, Answer> healthy() {
        return Map.of("fever", Given.no());
    }

    private static Map<String, Answer> telling(String fact, FactValue value) {
        return Map.of(fact, Answer.given(value, Given.NOW));
    }

    private static FactValue valueOf(String fact, Judged judged) {
        return judged.answers().get(fact).value().orElseThrow();
    }

    private static List<String> rules(Judged judged) {
        return judged.assessment().findings().stream().map(f -> f.finding().rule()).toList();
    }

    private static List<Cause> causes(Judged judged) {
        return judged.assessment().indeterminate().stream().map(Indeterminate::cause).toList();
    }

    private Judge judge() {
        GuardedGate gate = new GuardedGate(GUARD, () -> Duration.ofSeconds(30), new Quarantine(), platform.clock, System::nanoTime);
        Stops stops = new Stops(platform.journal, NOBODY);
        SuppliedFacts supplied = new SuppliedFacts(platform.journal, stops,
            (pack, fact) -> Optional.ofNullable(platform.settings.get(fact)), NOBODY);
        return new Judge(platform, gate, platform.journal, stops, supplied, platform.clock, platform.ticker);
    }
}
