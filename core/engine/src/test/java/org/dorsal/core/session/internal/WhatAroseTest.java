package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.Test;

/** Only what was said in full, and is known to be harmless, lets a session go on. */
class WhatAroseTest {
    private final Platform platform = new Platform()
        .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(Ask.words("session_event", Origin.SESSION, "pop", "tight_chest", "unheard_of"), Ask.flagOf("gone", Origin.SESSION))
        .with(Ask.marks("what").line("session_event", FactValue.of(Set.of("pop"))).in(Section.DURING, 1).asked(),
            Ask.marks("how").line("gone").in(Section.DURING, 2).asked())
        .with(ACheck.called("calm"), ACheck.called("events").in(Phase.DURING).reading("session_event", "gone")
            .judging(WhatAroseTest::judged));
    private final Session session = platform.sessions().begin(platform.screenedHealthy(ANNA), SessionRequest.of(ANNA, "cat-cow"));

    @Test
    void somethingHarmlessThatIsSaidInFullLetsItGoOn() {
        assertTrue(reported(Map.of("session_event", event("pop"), "gone", Given.no())).harmless());
    }

    @Test
    void whatIsOnlyHalfSaidIsAStop() {
        assertFalse(reported(Map.of("session_event", event("pop"))).harmless());
        assertEquals(State.STOPPED, session.view().state());
        assertEquals(Level.CONSULT, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void whatIsLeftUnsaidHidesNoDanger() {
        Judgement judgement = reported(Map.of("session_event", event("tight_chest")));

        assertEquals(List.of("chest", "not-judged"), judgement.findings().stream().map(Finding::rule).toList());
    }

    @Test
    void anAnswerThatItsFactDoesNotKnowIsNone() {
        assertFalse(reported(Map.of("session_event", event("pop"), "gone", Answer.given(FactValue.of(5), Given.NOW))).harmless());
        assertEquals(Level.CONSULT, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void anAnswerOfASittingThatItsFactDoesNotKnowAnyMoreIsNone() {
        platform.with(Given.flag("numb")).with(Ask.marks("numb").line("numb").in(Section.DURING, 3).asked())
            .with(ACheck.called("nerves").reading("numb"));
        session.quit();
        Verdict verdict = platform.screenings().attest(ANNA, Map.of("numb", FactValue.YES), Unanswered.NO);
        platform.with(Ask.words("numb", Origin.PERSON, "arm", "leg"));

        assertThrows(RefusedException.class, () -> platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow")));
    }

    @Test
    void aCheckThatFindsTheSameWhateverAroseKnowsNothingToBeHarmless() {
        platform.with(always());

        assertFalse(reported(Map.of("session_event", event("unheard_of"), "gone", Given.no())).harmless());
    }

    @Test
    void aCheckThatFindsTheSameWhateverAroseTakesNothingFromWhatAnotherKnows() {
        platform.with(always());

        assertTrue(reported(Map.of("session_event", event("pop"), "gone", Given.no())).harmless());
    }

    @Test
    void quittingWhileHaltedIsAStopWhateverIsFoundOfNothing() {
        platform.with(always());
        session.halt();
        session.quit();

        assertEquals(State.STOPPED, session.view().state());
        assertEquals(1, platform.journal.openStops(ANNA).size());
    }

    private Judgement reported(Map<String, Answer> answers) {
        session.halt();
        return session.report(new HashMap<>(answers));
    }

    private static ACheck always() {
        return ACheck.called("always").in(Phase.DURING).reading("session_event").finding(Given.finding("fine", Level.SELF_CARE));
    }

    private static List<Finding> judged(Evidence evidence) {
        if (evidence.has("session_event", "tight_chest") && !evidence.possibly("gone")) {
            return List.of(Given.finding("chest", Level.EMERGENCY));
        }
        return evidence.has("session_event", "pop") ? List.of(Given.finding("pop", Level.SELF_CARE)) : List.of();
    }

    private static Answer event(String event) {
        return Answer.given(FactValue.of(Set.of(event)), Given.NOW);
    }
}
