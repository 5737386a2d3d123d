package org.dorsal.core.screening.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.screening.InvalidFactsException;
import org.dorsal.core.screening.InvalidFactsException.Problem;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.junit.jupiter.api.Test;

class BroughtFactsTest {
    private final Platform platform = new Platform()
        .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(Given.flag("fever"), Given.flag("pregnant"), Ask.words("session_event", Origin.SESSION, "pop", "sharp_pain"),
            Ask.whole("longest_spell_days", 3, 7, 4, Origin.SETTING), Ask.hours("hours_since_adjustment"))
        .with(ACheck.called("infection").reading("fever", "pregnant", "session_event", "longest_spell_days", "hours_since_adjustment")
            .in(Phase.BEFORE, Phase.DURING)
            .judging(e -> e.possibly("fever") ? List.of(Given.finding("fever", Level.URGENT)) : List.of()),
            ACheck.called("events").in(Phase.DURING).reading("session_event").judging(e -> e.has("session_event", "sharp_pain")
                ? List.of(Given.finding("sharp", Level.CONSULT)) : List.of()));

    @Test
    void whatIsLeftOutStaysUnansweredWhereItIsToBeAsked() {
        Verdict verdict = platform.screenings().judge(Map.of("fever", FactValue.NO), Unanswered.ASK, Phase.BEFORE);

        assertEquals(Set.of("pregnant"), verdict.assessment().unanswered());
        assertTrue(verdict.open().isEmpty());
    }

    @Test
    void whatIsLeftOutIsNormalWhereTheCallerVouchesForIt() {
        Verdict verdict = platform.screenings().judge(Map.of(), Unanswered.NO, Phase.BEFORE);

        assertEquals(State.ATTESTED, verdict.answers().get("fever").state());
        assertFalse(verdict.open().isEmpty());
    }

    @Test
    void whatIsLeftOutCountsAsWorseWhereNobodyKnows() {
        assertEquals(Level.URGENT, platform.screenings().judge(Map.of(), Unanswered.UNKNOWN, Phase.BEFORE).assessment().level());
    }

    @Test
    void whatAroseIsJudgedByTheChecksOfBothPhases() {
        Verdict verdict = platform.screenings().judge(
            Map.of("fever", FactValue.YES, "session_event", FactValue.of(Set.of("sharp_pain"))), Unanswered.NO, Phase.DURING);

        assertEquals(List.of("fever", "sharp"), verdict.assessment().findings().stream().map(f -> f.finding().rule()).toList());
    }

    @Test
    void answersOfAnEarlierScreeningAreJudgedAgainAsTheyWereGiven() {
        assertEquals(Level.URGENT, platform.screenings().judgeAgain(ANNA,
            Map.of("fever", Given.answer(State.NOT_SURE), "pregnant", Given.no())).level());
        assertEquals(Level.SELF_CARE, platform.screenings().judgeAgain(ANNA,
            Map.of("fever", Given.answer(State.SKIPPED), "pregnant", Given.no())).level());
    }

    @Test
    void nothingIsKeptOfWhatNobodyInParticularHas() {
        platform.screenings().judge(Map.of("fever", FactValue.YES), Unanswered.NO, Phase.BEFORE);

        assertTrue(platform.journal.people().isEmpty());
    }

    @Test
    void unknownFactsAndImpossibleValuesAreAllNamedAtOnce() {
        InvalidFactsException e = assertThrows(InvalidFactsException.class, () -> platform.screenings().judge(
            Map.of("fevre", FactValue.YES, "pregnant", FactValue.of(3)), Unanswered.NO, Phase.BEFORE));

        assertEquals(List.of("fevre", "pregnant"), e.problems().stream().map(Problem::fact).toList());
        assertEquals(Optional.of("fever"), e.problems().get(0).nearest());
    }

    @Test
    void aJournalThatCannotBeWrittenPermitsNothingToNobodyInParticularEither() {
        platform.journal.fill();

        Verdict verdict = platform.screenings().judge(Map.of(), Unanswered.NO, Phase.BEFORE);

        assertEquals(List.of(Cause.JOURNAL), verdict.assessment().indeterminate().stream().map(Indeterminate::cause).toList());
        assertTrue(verdict.open().isEmpty());
    }

    @Test
    void manyJudgementsTryTheDiskOnceInAFewSeconds() {
        judgedWell(1000);
        assertEquals(1, platform.journal.trialsOnTheDisk());

        platform.pass(Duration.ofSeconds(5));
        judgedWell(2);
        assertEquals(2, platform.journal.trialsOnTheDisk());
    }

    @Test
    void aJournalThatFailsBetweenTwoTrialsOfTheDiskPermitsNothingUntilTheDiskIsSeenToTakeAWriteAgain() {
        judgedWell(1);
        platform.journal.fill();
        assertTrue(judgedNobody().open().isEmpty());

        platform.journal.makeRoom();
        judgedWell(1);
        assertEquals(2, platform.journal.trialsOnTheDisk());
    }

    private void judgedWell(int times) {
        for (int i = 0; i < times; i++) {
            assertFalse(judgedNobody().open().isEmpty());
        }
    }

    private Verdict judgedNobody() {
        return platform.screenings().judge(Map.of(), Unanswered.NO, Phase.BEFORE);
    }

    @Test
    void withAnExpectedCheckGoneTheRefusalIsSaidAndNotThatItsFactsAreUnknown() {
        platform.missing("infection").without("pregnant");

        Verdict verdict = platform.screenings().attest(ANNA, Map.of("pregnant", FactValue.YES, "fever", FactValue.NO), Unanswered.NO);

        assertEquals(List.of(Cause.MISSING), verdict.assessment().indeterminate().stream().map(Indeterminate::cause).toList());
        assertFalse(verdict.answers().containsKey("pregnant"));
    }

    @Test
    void nobodyVouchesForHistoryOrSettingsOfAPerson() {
        assertThrows(InvalidFactsException.class, () -> platform.screenings().attest(ANNA,
            Map.of("hours_since_adjustment", FactValue.of(1000)), Unanswered.NO));
        assertThrows(InvalidFactsException.class, () -> platform.screenings().attest(ANNA,
            Map.of("longest_spell_days", FactValue.of(7)), Unanswered.NO));
    }

    @Test
    void whatIsAttestedIsKeptAsNoCompleteScreening() {
        platform.screenings().attest(ANNA, Map.of("fever", FactValue.NO), Unanswered.NO);

        assertFalse(platform.journal.lastScreening(ANNA).orElseThrow().complete());
        assertTrue(platform.journal.answers(ANNA).isEmpty());
    }
}
