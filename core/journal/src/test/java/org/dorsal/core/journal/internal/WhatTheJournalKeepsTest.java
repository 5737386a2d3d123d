package org.dorsal.core.journal.internal;

import static org.dorsal.core.journal.internal.Samples.ANNA;
import static org.dorsal.core.journal.internal.Samples.BELA;
import static org.dorsal.core.journal.internal.Samples.MONDAY;
import static org.dorsal.core.journal.internal.Samples.TUESDAY;
import static org.dorsal.core.journal.internal.Samples.WEDNESDAY;
import static org.dorsal.core.journal.internal.Samples.incomplete;
import static org.dorsal.core.journal.internal.Samples.event;
import static org.dorsal.core.journal.internal.Samples.halt;
import static org.dorsal.core.journal.internal.Samples.program;
import static org.dorsal.core.journal.internal.Samples.screening;
import static org.dorsal.core.journal.internal.Samples.session;
import static org.dorsal.core.journal.internal.Samples.stop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.session.Relief;
import org.dorsal.core.journal.ProgramRecord;
import org.dorsal.core.journal.SessionRecord.End;
import org.dorsal.core.journal.SessionRecord.How;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatTheJournalKeepsTest {
    @TempDir
    Path home;
    private SqliteJournal journal;

    @BeforeEach
    void open() {
        journal = new SqliteJournal(home.resolve("journal.db"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void readingBeforeAnythingWasKeptMakesNoFile() {
        assertEquals(List.of(), journal.people());
        assertEquals(Map.of(), journal.answers(ANNA));
        assertEquals(Optional.empty(), journal.lastScreening(ANNA));
        assertFalse(Files.exists(home.resolve("journal.db")));
    }

    @Test
    void aNewJournalHasNoFault() {
        assertEquals(Optional.empty(), journal.fault());
    }

    @Test
    void theLastScreeningIsTheLatestEvenIfIncomplete() {
        journal.record(ANNA, screening("second", TUESDAY));
        journal.record(ANNA, screening("first", MONDAY));
        assertEquals(Optional.of(screening("second", TUESDAY)), journal.lastScreening(ANNA));

        journal.record(ANNA, incomplete(screening("third", WEDNESDAY)));
        assertEquals(Optional.of(incomplete(screening("third", WEDNESDAY))), journal.lastScreening(ANNA));
    }

    @Test
    void theAnswerToAFactIsTheLatestAndKeepsTheTimeItWasGiven() {
        journal.record(ANNA, screening("first", MONDAY, Map.of(
            "osteoporosis", Answer.given(FactValue.NO, MONDAY), "pain_nrs", Answer.given(FactValue.of(4), MONDAY))));
        journal.record(ANNA, screening("second", WEDNESDAY, Map.of(
            "osteoporosis", Answer.given(FactValue.NO, MONDAY), "pain_nrs", Answer.given(FactValue.of(2), TUESDAY))));

        assertEquals(Map.of("osteoporosis", Answer.given(FactValue.NO, MONDAY),
            "pain_nrs", Answer.given(FactValue.of(2), TUESDAY)), journal.answers(ANNA));
    }

    @Test
    void ofTwoAnswersGivenAtOneTimeThatOfTheLaterScreeningHolds() {
        journal.record(ANNA, screening("first", MONDAY, Map.of("fever", Answer.given(FactValue.NO, MONDAY))));
        journal.record(ANNA, screening("second", TUESDAY, Map.of("fever", Answer.given(FactValue.YES, MONDAY))));

        assertEquals(Map.of("fever", Answer.given(FactValue.YES, MONDAY)), journal.answers(ANNA));
    }

    @Test
    void anAnswerKeptLateDoesNotReplaceANewerOne() {
        journal.record(ANNA, screening("second", TUESDAY, Map.of("fever", Answer.given(FactValue.YES, MONDAY),
            "pain_nrs", Answer.given(FactValue.of(3), TUESDAY))));
        journal.record(ANNA, screening("first", MONDAY, Map.of("fever", Answer.given(FactValue.NO, MONDAY),
            "pain_nrs", Answer.given(FactValue.of(1), MONDAY))));

        assertEquals(Map.of("fever", Answer.given(FactValue.YES, MONDAY), "pain_nrs", Answer.given(FactValue.of(3), TUESDAY)),
            journal.answers(ANNA));
    }

    @Test
    void answersOfAnIncompleteScreeningAreNotReused() {
        journal.record(ANNA, incomplete(screening("first", MONDAY)));

        assertEquals(Map.of(), journal.answers(ANNA));
    }

    @Test
    void anAttestedAnswerIsKeptButNeverReused() {
        Answer attested = Answer.without(Answer.State.ATTESTED, TUESDAY);
        journal.record(ANNA, screening("first", MONDAY, Map.of("fever", Answer.given(FactValue.NO, MONDAY))));
        journal.record(ANNA, screening("second", TUESDAY, Map.of("fever", attested, "cancer_ever", attested)));

        assertEquals(Map.of("fever", Answer.given(FactValue.NO, MONDAY)), journal.answers(ANNA));
        assertEquals(attested, journal.lastScreening(ANNA).orElseThrow().answers().get("cancer_ever"));
    }

    @Test
    void oneScreeningIsKeptOnce() {
        journal.record(ANNA, screening("first", MONDAY));

        assertThrows(IllegalArgumentException.class, () -> journal.record(ANNA, screening("first", TUESDAY)));
        assertEquals(Optional.of(screening("first", MONDAY)), journal.lastScreening(ANNA));
        assertEquals(Optional.empty(), journal.fault());
    }

    @Test
    void aSessionWithoutAnEndIsListedToo() {
        journal.began(ANNA, session("one", MONDAY));

        assertEquals(List.of(session("one", MONDAY)), journal.sessions(ANNA, Instant.MIN));
    }

    @Test
    void sessionsBeginAtOrAfterTheGivenTimeOldestFirst() {
        journal.began(ANNA, session("three", WEDNESDAY));
        journal.began(ANNA, session("one", MONDAY));
        journal.began(ANNA, session("two", TUESDAY));

        assertEquals(List.of(session("two", TUESDAY), session("three", WEDNESDAY)), journal.sessions(ANNA, TUESDAY));
        assertEquals(List.of(), journal.sessions(ANNA, Instant.MAX));
    }

    @Test
    void aSessionHasTheEndItCameToAndWhetherItSettled() {
        End end = new End(How.DONE, MONDAY.plusSeconds(300), Optional.of(1), Optional.of(Relief.ALL));
        journal.began(ANNA, session("one", MONDAY));
        journal.ended("one", end);
        journal.settled("one", true, TUESDAY);

        assertEquals(List.of(Samples.with(session("one", MONDAY), Optional.of(end), Optional.of(true))),
            journal.sessions(ANNA, MONDAY));
    }

    @Test
    void aLaterEndReplacesAnEarlierOne() {
        End asked = new End(How.QUIT, MONDAY, Optional.of(4), Optional.of(Relief.PART));
        journal.began(ANNA, session("one", MONDAY));
        journal.ended("one", new End(How.QUIT, MONDAY, Optional.empty(), Optional.empty()));
        journal.ended("one", asked);

        assertEquals(Optional.of(asked), journal.sessions(ANNA, MONDAY).get(0).end());
    }

    @Test
    void aSessionThatNeverBeganCannotEndOrSettle() {
        End end = new End(How.DONE, MONDAY, Optional.empty(), Optional.empty());

        assertThrows(IllegalArgumentException.class, () -> journal.ended("none", end));
        assertThrows(IllegalArgumentException.class, () -> journal.settled("none", true, MONDAY));
    }

    @Test
    void aStopStaysOpenUntilItIsReopened() {
        journal.stopped(ANNA, stop("one", MONDAY));
        journal.stopped(ANNA, stop("two", TUESDAY));
        journal.reopened("one", WEDNESDAY);

        assertEquals(List.of(stop("two", TUESDAY)), journal.openStops(ANNA));
        assertEquals(List.of(Samples.reopened(stop("one", MONDAY), WEDNESDAY), stop("two", TUESDAY)),
            journal.stops(ANNA, MONDAY));
        assertEquals(List.of(stop("two", TUESDAY)), journal.stops(ANNA, TUESDAY));
    }

    @Test
    void aStopThatNeverHappenedCannotBeReopened() {
        assertThrows(IllegalArgumentException.class, () -> journal.reopened("none", MONDAY));
    }

    @Test
    void aHaltStaysUntilSomethingExplainsIt() {
        journal.halted(ANNA, halt("one", 1, MONDAY));
        journal.halted(ANNA, halt("one", 1, TUESDAY));
        journal.halted(BELA, halt("other", 1, MONDAY));

        assertEquals(List.of(halt("one", 1, MONDAY)), journal.halts(ANNA));
    }

    @Test
    void somethingHarmlessTakesThePlaceOfItsHaltAndOfNoLaterOne() {
        journal.halted(ANNA, halt("one", 1, MONDAY));
        journal.halted(ANNA, halt("one", 2, TUESDAY));
        journal.arose(ANNA, event("one", 1, TUESDAY));

        assertEquals(List.of(halt("one", 2, TUESDAY)), journal.halts(ANNA));
        assertEquals(List.of(event("one", 1, TUESDAY)), journal.events(ANNA, TUESDAY));
        assertEquals(List.of(), journal.events(ANNA, WEDNESDAY));
        assertEquals(List.of(), journal.stops(ANNA, MONDAY));
    }

    @Test
    void aStopTakesThePlaceOfAllHaltsOfItsSession() {
        journal.halted(ANNA, halt("session-of-one", 1, MONDAY));
        journal.halted(ANNA, halt("session-of-one", 2, MONDAY));
        journal.halted(ANNA, halt("another", 1, MONDAY));
        journal.stopped(ANNA, stop("one", MONDAY));

        assertEquals(List.of(halt("another", 1, MONDAY)), journal.halts(ANNA));
    }

    @Test
    void whereSomeoneStandsInAProgramReplacesWhatWasKept() {
        ProgramRecord begun = new ProgramRecord("desk-reset", 0, 0, 0, 0, Optional.empty(), Optional.empty(), false);
        journal.keep(ANNA, begun);
        assertEquals(Optional.of(begun), journal.program(ANNA, "desk-reset"));

        journal.keep(ANNA, program("desk-reset", MONDAY));
        assertEquals(Optional.of(program("desk-reset", MONDAY)), journal.program(ANNA, "desk-reset"));
    }

    @Test
    void theProgramMostRecentlyAdvancedComesFirst() {
        journal.keep(ANNA, program("a", MONDAY));
        journal.keep(ANNA, program("b", WEDNESDAY));
        journal.keep(ANNA, program("c", TUESDAY));

        assertEquals(List.of("b", "c", "a"), journal.programs(ANNA).stream().map(ProgramRecord::program).toList());
    }

    @Test
    void peopleAreKeptApartByTheirExactNames() {
        journal.record(ANNA, screening("anna's", MONDAY));
        journal.stopped(BELA, stop("béla's", MONDAY));
        journal.began("anna", session("small", MONDAY));

        assertEquals(List.of(ANNA, BELA, "anna"), journal.people());
        assertEquals(Map.of(), journal.answers(BELA));
        assertEquals(List.of(), journal.openStops(ANNA));
        assertEquals(List.of(), journal.sessions("Anna ", Instant.MIN));
    }

    @Test
    void whatWasKeptIsThereAfterOpeningAgain() {
        journal.record(ANNA, screening("first", MONDAY));
        journal.stopped(ANNA, stop("one", MONDAY));
        journal.close();

        try (SqliteJournal again = new SqliteJournal(home.resolve("journal.db"))) {
            assertEquals(Optional.of(screening("first", MONDAY)), again.lastScreening(ANNA));
            assertEquals(List.of(stop("one", MONDAY)), again.openStops(ANNA));
        }
    }

    @Test
    void aClosedJournalSaysSoInsteadOfOpeningAgain() {
        journal.close();

        assertTrue(journal.fault().isPresent());
        assertThrows(org.dorsal.core.journal.JournalException.class, journal::people);
    }
}
