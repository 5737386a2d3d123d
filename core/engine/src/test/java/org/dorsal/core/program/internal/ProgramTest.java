package org.dorsal.core.program.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Schedule.Part;
import org.dorsal.api.activity.Schedule.Stage;
import org.dorsal.api.activity.Variant.Effort;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.program.NextPart;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.UnknownActivityException;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private static final String RESET = "desk-reset";

    private final Platform platform = new Platform()
        .with(ACheck.called("calm"))
        .with(ActivityKind.EXERCISE,
            Movement.called("cat-cow").variants(Movement.variant("standard", Effort.STANDARD, Demand.KNEELING),
                Movement.variant("seated", Effort.EASIER, Demand.GENTLE_MOVEMENT),
                Movement.variant("weighted", Effort.HARDER, Demand.STRENGTH_LOAD)).activity(),
            Movement.called("stretch").activity())
        .with(new Schedule(RESET, "Desk reset", "A short break.", List.of(
            new Stage("One", 2, 7, List.of(part("cat-cow", "standard", 3), part("stretch", "standard", 4))),
            new Stage("Two", 2, 2, List.of(part("stretch", "standard", 8)))), Given.SOURCE));

    @Test
    void itBeginsWithTheFirstPartOfTheFirstStageToday() {
        NextSitting next = next();

        assertEquals(0, next.stage());
        assertEquals(0, next.begunAt());
        assertEquals(List.of("cat-cow", "stretch"), next.parts().stream().map(NextPart::activity).toList());
        assertEquals(3, next.parts().get(0).dose().orElseThrow().repetitions());
        assertEquals(LocalDate.parse("2026-03-01"), next.due());
    }

    @Test
    void aSittingGoesOnWhereItWasLeftEvenInAnotherProcess() {
        doPart(0);
        platform.restart();

        assertEquals(1, next().begunAt());
    }

    @Test
    void aSittingCountsOnlyOnceItSettled() {
        sitting();
        sitting();
        assertEquals(0, next().stage());

        platform.pass(Duration.ofHours(20));
        settle(true);
        sitting();
        platform.pass(Duration.ofHours(20));
        settle(true);

        assertEquals(1, next().stage());
    }

    @Test
    void whatDidNotSettleMakesTheNextOneEasier() {
        sitting();
        platform.pass(Duration.ofHours(20));
        settle(false);

        NextSitting next = next();

        assertTrue(next.easier());
        assertEquals(Optional.of("seated"), next.parts().get(0).variant());
        assertFalse(next.paused());
    }

    @Test
    void twiceInARowItPausesUntilThePersonGoesOnAtTheEasierOnes() {
        unsettledTwice();
        assertTrue(next().paused());

        platform.programs().resume(ANNA, RESET);

        assertFalse(next().paused());
        assertTrue(next().easier());
    }

    @Test
    void afterOneThatSettledItIsAsHardAsBefore() {
        sitting();
        platform.pass(Duration.ofHours(20));
        settle(false);
        sitting();
        platform.pass(Duration.ofHours(20));
        settle(true);

        assertFalse(next().easier());
    }

    @Test
    void missedDaysAreNoFailure() {
        sitting();
        platform.pass(Duration.ofDays(30));

        NextSitting next = next();

        assertEquals(0, next.stage());
        assertEquals(LocalDate.parse("2026-03-02"), next.due());
    }

    @Test
    void aPartWhosePreferredVariantIsClosedTakesAnEasierOneWithItsOwnDose() {
        platform.with(ACheck.called("knees").finding(Given.finding("knees", Level.CAUTION, Demand.KNEELING)));

        NextPart part = next().parts().get(0);

        assertEquals(Optional.of("seated"), part.variant());
        assertEquals(5, part.dose().orElseThrow().repetitions());
    }

    @Test
    void aPartWhosePreferredVariantNeedsWhatIsNotAtHandTakesOneThatCanBeDone() {
        assertEquals(Optional.of("standing"), bandWork(Optional.of("band"), "chair").variant());
        assertEquals(Optional.of("band"), bandWork(Optional.of("band"), "band").variant());
        assertEquals(Optional.of("standing"), bandWork(Optional.empty(), "chair").variant());
    }

    @Test
    void whereNothingCanBeDoneWithWhatIsAtHandThePreferredOneSaysWhatItNeeds() {
        platform.with(ACheck.called("load").finding(Given.finding("load", Level.CAUTION, Demand.KNEELING)));

        assertEquals(Optional.of("band"), bandWork(Optional.of("band"), "chair").variant());
    }

    /** The one part of a program for somebody who has the one thing. */
    private NextPart bandWork(Optional<String> preferred, String thing) {
        platform.with(Ask.words("equipment_at_hand", Origin.PERSON, "band", "chair"))
            .with(Ask.marks("at-hand").line("equipment_at_hand", FactValue.of(Set.of(thing))).asked())
            .with(ACheck.called("reader").reading("equipment_at_hand"))
            .with(ActivityKind.EXERCISE, Movement.called("squeeze").variants(
                Movement.needing("band", Movement.variant("band", Effort.STANDARD, Demand.GENTLE_MOVEMENT)),
                Movement.variant("standing", Effort.STANDARD, Demand.KNEELING),
                Movement.variant("prone", Effort.HARDER, Demand.GENTLE_MOVEMENT)).activity())
            .with(new Schedule("blades", "Blades", "A short one.", List.of(new Stage("One", 2, 7, List.of(
                new Part("squeeze", preferred, Optional.empty(), Optional.empty(), Optional.empty())))), Given.SOURCE));
        Screening screening = platform.screenings().begin(ANNA);
        screening.reply(Reply.marking(0));
        return platform.programs().next(screening.finish(), "blades").parts().get(0);
    }

    @Test
    void itNeverTakesAHarderOneInstead() {
        platform.with(ACheck.called("gentle").finding(
            Given.finding("gentle", Level.CAUTION, Demand.KNEELING, Demand.GENTLE_MOVEMENT)));

        NextPart part = next().parts().get(0);

        assertTrue(part.variant().isEmpty());
        assertEquals("gentle", part.refusal().orElseThrow().because().get(0).finding().rule());
    }

    @Test
    void aPartThatIsLeftOutDoesNotKeepTheSittingFromCounting() {
        platform.programs().finishedPart(ANNA, RESET, 0, Optional.empty());
        doPart(1);

        assertEquals(0, next().begunAt());
        assertEquals(LocalDate.parse("2026-03-02"), next().due());
    }

    @Test
    void aSittingInWhichAllWasLeftOutWasNone() {
        platform.programs().finishedPart(ANNA, RESET, 0, Optional.empty());
        platform.programs().finishedPart(ANNA, RESET, 1, Optional.empty());

        assertEquals(LocalDate.parse("2026-03-01"), next().due());
    }

    @Test
    void theAnswerToALaterSessionCoversTheSittingBeforeIt() {
        sitting();
        session("cat-cow", Optional.empty());
        platform.pass(Duration.ofHours(20));
        settle(false);

        assertTrue(next().easier());
    }

    @Test
    void anUnknownProgramIsSaidToBeUnknown() {
        assertThrows(UnknownActivityException.class, () -> platform.programs().next(platform.screenedHealthy(ANNA), "desk-rest"));
    }

    private void unsettledTwice() {
        for (int i = 0; i < 2; i++) {
            sitting();
            platform.pass(Duration.ofHours(20));
            settle(false);
        }
    }

    private NextSitting next() {
        return platform.programs().next(platform.screenedHealthy(ANNA), RESET);
    }

    private void sitting() {
        doPart(0);
        doPart(1);
    }

    private void doPart(int part) {
        String activity = next().parts().get(part).activity();
        platform.programs().finishedPart(ANNA, RESET, part, Optional.of(session(activity, Optional.of(RESET))));
        platform.pass(Duration.ofMinutes(5));
    }

    private String session(String activity, Optional<String> program) {
        Session session = platform.sessions().begin(platform.screenedHealthy(ANNA), new SessionRequest(ANNA, activity,
            Optional.empty(), Optional.empty(), program, Optional.empty(), 1));
        session.quit();
        return session.id();
    }

    private void settle(boolean settled) {
        String session = platform.sessions().awaitingSettled(ANNA).orElseThrow().id();
        platform.sessions().settled(ANNA, session, settled);
    }

    private static Part part(String activity, String variant, int repetitions) {
        return new Part(activity, Optional.of(variant), Optional.empty(), Optional.of(repetitions), Optional.empty());
    }
}
