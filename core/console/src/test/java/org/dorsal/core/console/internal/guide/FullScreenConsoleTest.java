package org.dorsal.core.console.internal.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Judgement;
import org.dorsal.core.console.internal.StartRequest;
import org.dorsal.core.console.internal.guide.screen.Left;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.sitting.Result;
import org.dorsal.core.console.internal.guide.sound.Silence;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.program.NextSitting;
import org.junit.jupiter.api.Test;

/** Everything can be done with single keys on a terminal of 80 by 24. */
class FullScreenConsoleTest {
    private static final String ESC = "\u001b";
    private static final String CTRL_C = "\u0003";

    private static Conversation on(Glass glass, World world) {
        return new Conversation(world.services(), World.settings(), new Talk(glass), Silence::new, 1);
    }

    private static Glass glass(World world, String... keys) {
        return Glass.with(world.services().ticker(), keys);
    }

    private static StartRequest wanting(String id) {
        return new StartRequest(id, Optional.empty(), Optional.empty());
    }

    private static void assertEveryPageFits(Glass glass) {
        glass.seen.forEach(page -> {
            assertTrue(page.lines().count() <= 24, page);
            page.lines().forEach(line -> assertTrue(line.length() <= 80, line));
        });
    }

    @Test
    void aReturningPersonIsScreenedAndGuidedThroughTheProgramOnceTheAnswersAreConfirmed() {
        World world = World.allClear();
        Glass glass = glass(world, "\r", "n", "4", "3", "\r", "1", "1", "\r", "q");

        on(glass, world).home(Optional.empty());

        assertEquals(List.of("quit", "finish 1 ALL"), world.sessions.begun.get(1).calls);
        assertTrue(glass.page("Done").contains("Pain 4 before, 1 now."));
        assertEveryPageFits(glass);
    }

    @Test
    void whatPacksAskAboutTheEndHasAPageEachAfterPainAndRelief() {
        World world = World.allClear();
        world.screenings.afterwards = List.of(Samples.marks("dizzy", "Do you feel any of these now?", "Dizzy", "Sick"),
            Samples.choice("tired", "How tired are you?", "Not at all", "Very"));
        Glass glass = glass(world, "n", "4", "3", "\r", "1", "1", "2", "\r", "1", "\r");

        on(glass, world).start(Optional.empty(), wanting("cat-cow"));

        assertEquals(List.of("dizzy[1]?[]", "tired[0]?[]"), world.screenings.inquiryReplies);
        assertEquals("finish 1 ALL [dizzy_0, dizzy_1, tired_0, tired_1]", world.sessions.begun.get(0).calls.get(0));
        assertFalse(glass.page("How did it go?").contains("Do you feel"));
        assertFalse(glass.page("Do you feel any of these now?").contains("How tired"));
        assertTrue(glass.page("How tired are you?").contains("Very"));
        assertEveryPageFits(glass);
    }

    @Test
    void anAnswerIsCorrectedOnThePageThatShowsWhatComesNext() {
        World world = World.allClear();
        Glass glass = glass(world, "n", "4", "3", "1", "\r", "d", "7", "\r", "@q", "1", "1", "\r");

        on(glass, world).start(Optional.empty(), wanting("desk-reset"));

        assertEquals("pain[]?[] number 7", world.screenings.replies.get(3));
        assertTrue(glass.page("Desk reset").contains("d  How bad is the pain now? answered"));
        assertEquals(1, world.sessions.begun.size());
    }

    @Test
    void anActivityBeginsOnceTheAnswersAreConfirmedOnThePageThatShowsIt() {
        World world = World.allClear();
        Glass glass = glass(world, "n", "4", "3", "d", "7", "v", "2", "1", "\r", "\r", "@q", "q", "1", "1", "\r");

        assertEquals(Optional.of(Result.DONE), on(glass, world).start(Optional.empty(), wanting("roller")));

        assertEquals("pain[]?[] number 7", world.screenings.replies.get(3));
        assertEquals(Optional.of("seated"), world.sessions.requests.get(0).variant());
        assertTrue(glass.page("Foam roller: Seated").contains("d  How bad is the pain now? answered"));
        assertEveryPageFits(glass);
    }

    @Test
    void anActivityDoesNotBeginWithoutItsPageWhenTheVerdictIsNotTheOneForeseen() {
        World world = World.allClear();
        world.screenings.whenFinished = Optional.of(Samples.caution());
        Glass glass = glass(world, "n", "4", "3", "\r", "\r", ESC);

        assertEquals(Optional.of(Result.BACKED_OUT), on(glass, world).start(Optional.empty(), wanting("cat-cow")));

        assertTrue(world.sessions.begun.isEmpty());
    }

    @Test
    void anActivityIsNotShownWithTheAnswersWhereTheyAreTooManyForItsPage() {
        World world = World.asking(IntStream.range(0, 6).mapToObj(i -> Samples.marks("q" + i, "Question " + i, "Yes")).toList());
        Glass glass = glass(world, "n", "n", "n", "n", "n", "n", "\r", ESC);

        on(glass, world).start(Optional.empty(), wanting("roller"));

        assertTrue(glass.page("What you answered").contains("6  Question 5 answered"));
        assertTrue(world.sessions.begun.isEmpty());
    }

    @Test
    void whatIsNotAllClearIsConfirmedOnAPageOfItsOwnBeforeTheVerdict() {
        World world = World.whereTheVerdictIs(Samples.caution());
        Glass glass = glass(world, "n", "4", "3", "\r", "\r", ESC);

        on(glass, world).start(Optional.empty(), wanting("desk-reset"));

        assertTrue(glass.page("What you answered").contains("2  How bad is the pain now?"));
        assertFalse(glass.page("Desk reset").contains("You answered"));
    }

    @Test
    void nothingBeginsWithoutItsPageWhenTheVerdictIsNotTheOneForeseen() {
        World world = World.allClear();
        world.screenings.whenFinished = Optional.of(Samples.caution());
        world.programs.underCaution = world.programs.next.map(foreseen -> new NextSitting(foreseen.schedule(), 0, 0,
            List.of(World.part(World.CAT_COW)), true, false, foreseen.due()));
        Glass glass = glass(world, "n", "4", "3", "\r", "\r", ESC);

        assertEquals(Optional.of(Result.BACKED_OUT), on(glass, world).start(Optional.empty(), wanting("desk-reset")));

        assertTrue(glass.shown().contains("Easier ways this time"), glass.shown());
        assertTrue(world.sessions.begun.isEmpty());
    }

    @Test
    void theSymptomKeyHaltsBeforeAnythingElseIsDrawn() {
        World world = World.allClear();
        Glass glass = glass(world, "n", "4", "3", "\r", "@s", "\r", "1", "\r", "\r");

        Optional<Result> result = on(glass, world).start(Optional.empty(), wanting("roller"));

        assertEquals(Optional.of(Result.STOPPED), result);
        assertEquals(List.of("halt", "report"), world.sessions.begun.get(0).calls);
        assertEquals(List.of("event[0]?[]"), world.screenings.inquiryReplies);
        assertTrue(glass.page("STOPPED. Come off first; the screen can wait").contains("Sit back on your heels"));
    }

    @Test
    void whatIsHarmlessGoesOnAndIsFinished() {
        World world = World.allClear();
        world.sessions.judgement = Optional.of(new Judgement(true, true, List.of(Samples.finding(Level.SELF_CARE))));
        Glass glass = glass(world, "n", "4", "3", "\r", "@s", "\r", "2", "\r", "\r", "3", "1", "\r");

        Optional<Result> result = on(glass, world).start(Optional.empty(), wanting("roller"));

        assertEquals(Optional.of(Result.DONE), result);
        assertEquals(List.of("halt", "report", "resume", "finish 3 ALL"), world.sessions.begun.get(0).calls);
    }

    @Test
    void anyKeyPausesWhileHandsAreBusyAndThenEnterResumesOrQEnds() {
        World world = World.allClear();
        Glass glass = glass(world, "n", "4", "3", "\r", "@n", "n", "\r", "@x", "q", "3", "2", "\r");

        Optional<Result> result = on(glass, world).start(Optional.empty(), wanting("roller"));

        assertEquals(Optional.of(Result.DONE), result);
        assertEquals(List.of("pause", "resume", "pause", "quit", "finish 3 PART"), world.sessions.begun.get(0).calls);
    }

    @Test
    void whileHandsAreFreeTheKeysMoveThroughTheSteps() {
        World world = World.allClear();
        Glass glass = glass(world, "n", "4", "3", "\r", "@n", "@n", "@b", "@ ", "\r", "@x", "@q", "3", "2", "\r");

        on(glass, world).start(Optional.empty(), wanting("cat-cow"));

        assertEquals(List.of("next", "next", "back", "pause", "resume", "quit", "finish 3 PART"), world.sessions.begun.get(0).calls);
    }

    @Test
    void ctrlCInASessionHaltsAndAsksAndOnceMoreLeavesWithAStop() {
        World world = World.allClear();
        Glass glass = glass(world, "n", "4", "3", "\r", "@" + CTRL_C, CTRL_C);

        assertThrows(Left.class, () -> on(glass, world).start(Optional.empty(), wanting("cat-cow")));

        assertEquals(List.of("halt", "quit"), world.sessions.begun.get(0).calls);
    }

    @Test
    void anEmergencyEndsTheQuestionsWithTheNumberAndNoExercise() {
        World world = World.whereTheVerdictIs(Samples.refused(Level.EMERGENCY));
        world.screenings.emergencyAfterFirst = true;
        Glass glass = glass(world, "1", "\r", "p", "\r", "\r");

        Optional<Result> result = on(glass, world).start(Optional.empty(), wanting("cat-cow"));

        assertEquals(Optional.of(Result.REFUSED), result);
        assertTrue(glass.page("STOP. Call 112 now").contains("No exercise is open until then."));
        assertEquals(List.of("danger[0]?[]"), world.screenings.replies);
        assertEveryPageFits(glass);
    }

    @Test
    void aWrongKeyThatLookedLikeAnEmergencyIsTakenBack() {
        World world = World.allClear();
        world.screenings.emergencyAfterFirst = true;
        Glass glass = glass(world, "1", "\r", ESC);

        assertThrows(Left.class, () -> on(glass, world).check(Optional.empty()));

        assertTrue(glass.seen.get(glass.seen.size() - 1).startsWith("Right now, have you any of these?"));
    }

    @Test
    void aLineOfTheReviewCanBeCorrected() {
        World world = World.allClear();
        Glass glass = glass(world, "n", "4", "3", "2", "7", "\r", "\r");

        on(glass, world).check(Optional.empty());

        assertEquals("pain[]?[] number 7", world.screenings.replies.get(3));
        assertTrue(glass.page("What you answered").contains("2  How bad is the pain now? answered"));
    }

    @Test
    void moreAnswersThanThereAreKeysAreAllShown() {
        World world = World.asking(IntStream.range(0, 40).mapToObj(i -> Samples.marks("q" + i, "Question " + i, "Yes")).toList());
        String[] none = Stream.generate(() -> "n").limit(40).toArray(String[]::new);
        Glass glass = glass(world, Stream.concat(Stream.of(none), Stream.of(" ", " ", "\r", "\r")).toArray(String[]::new));

        assertEquals(Optional.of(Level.SELF_CARE), on(glass, world).check(Optional.empty()).map(v -> v.assessment().level()));

        assertTrue(glass.seen.stream().anyMatch(page -> page.contains("Question 39 answered")), glass.shown());
    }

    @Test
    void escGoesBackToTheQuestionBefore() {
        World world = World.allClear();
        Glass glass = glass(world, "n", ESC, "1", "\r", "x", "1", "\r", "\r");

        on(glass, world).check(Optional.empty());

        assertEquals(List.of("danger[]?[]", "danger[0]?[]", "pain[]?[] number 10", "spell[0]?[]"), world.screenings.replies);
    }

    @Test
    void whatIsClosedSaysWhyAndLeadsToWhatIsOpenInItsPlace() {
        World world = World.whereTheVerdictIs(Samples.caution());
        Glass glass = glass(world, "n", "4", "3", "\r", "\r", "i", "\r", "\r", "1", "1", "\r");

        Optional<Result> result = on(glass, world).start(Optional.empty(), wanting("roller"));

        assertEquals(Optional.of(Result.DONE), result);
        assertEquals(Optional.of("seated"), world.sessions.requests.get(0).variant());
        assertTrue(glass.page("Gentle things only today").contains("- Foam roller: Cat-Cow (Seated)"));
        assertTrue(glass.page("Closed for you now: Foam roller").contains("Source: ○ A book about backs"));
    }

    @Test
    void aCheckThatDidNotAnswerIsNamedWithItsBundleAndWhatToDo() {
        World world = World.whereTheVerdictIs(Samples.indeterminate());
        Glass glass = glass(world, "n", "4", "3", "\r", "\r");

        assertEquals(Optional.of(Result.REFUSED), on(glass, world).start(Optional.empty(), wanting("roller")));

        String page = glass.page("Nothing is open: not every safety check answered");
        assertTrue(page.contains("The check 'infection' of org.dorsal.triage is missing."), page);
        assertTrue(page.contains("Install or start the bundle that brings it."), page);
    }

    @Test
    void whoSharesAnInstallationConfirmsWhoTheyAre() {
        World world = World.allClear();
        world.journal.people.addAll(List.of("Anna", "Ben"));

        Glass chosen = glass(world, "2", "q");
        on(chosen, world).home(Optional.empty());
        assertTrue(chosen.seen.get(1).startsWith("Dorsal: Ben"));

        Glass denied = glass(world, "n");
        on(denied, world).home(Optional.of("Anna"));
        assertTrue(denied.shown().startsWith("Are you Anna?"));
    }

    @Test
    void whatWasCutOffIsSaidAndClosedAndWhetherTheLastOneSettledIsAsked() {
        World world = World.allClear();
        SessionRecord record = new SessionRecord("s7", Samples.NOW, "roller", "Foam roller", "standard", false, Optional.empty(), 4,
            Optional.empty(), Optional.empty());
        world.sessions.unfinished = Optional.of(record);
        world.sessions.awaiting = Optional.of(record);
        Glass glass = glass(world, "n", "c", "n", "q");

        on(glass, world).home(Optional.empty());

        assertEquals(List.of("closeUnfinished", "settled s7 false"), world.sessions.calls);
        assertTrue(glass.page("Cut off: Foam roller").contains("It began on 22 November 2026 at 10:00"));
    }

    @Test
    void whatHadComeUpInASessionThatWasCutOffIsAskedAndToldLikeAnyStop() {
        World world = World.allClear();
        world.sessions.unfinished = Optional.of(new SessionRecord("s7", Samples.NOW, "roller", "Foam roller", "standard", false,
            Optional.empty(), 4, Optional.empty(), Optional.empty()));
        world.sessions.judgement = Optional.of(new Judgement(false, true, List.of(Samples.finding(Level.CAUTION))));
        Glass glass = glass(world, "y", "1", "\r", "\r", "q");

        on(glass, world).home(Optional.empty());

        assertEquals(List.of("explainUnfinished"), world.sessions.calls);
        assertTrue(glass.seen.stream().anyMatch(page -> page.contains("It ends here, to be on the safe side")), glass.shown());
    }

    @Test
    void theFirstQuestionIsAskedWhileTheChecksWarmUp() {
        World world = World.allClear();

        assertThrows(Left.class, () -> on(glass(world), world).check(Optional.empty()));

        assertEquals(1, world.screenings.warmedUp);
    }

    @Test
    void aStopInALaterPartStillAsksThePainForThePartsBefore() {
        World world = World.allClear();
        Glass glass = glass(world, "n", "4", "3", "\r", "@n", "@n", "@n", "@n", "@n", "@s", "\r", "1", "\r", "\r", "2");

        Optional<Result> result = on(glass, world).start(Optional.empty(), wanting("desk-reset"));

        assertEquals(Optional.of(Result.STOPPED), result);
        assertEquals(List.of("next", "next", "next", "next", "next", "quit", "finish 2 PART"), world.sessions.begun.get(0).calls);
    }

    @Test
    void whoLacksTheThingIsAskedWhetherItIsThereNow() {
        World world = World.whereTheVerdictIs(Samples.having(Samples.clear("roller"), "chair"));
        Glass glass = glass(world, "n", "4", "3", "\r", "n");

        assertEquals(Optional.of(Result.BACKED_OUT), on(glass, world).start(Optional.empty(), wanting("roller")));
        assertTrue(glass.page("Foam roller needs a mat on the floor").contains("Do you have it now?"));
    }

    @Test
    void everyCautionIsAKeyAway() {
        World world = World.allClear();
        world.screenings.standing = Optional.of(Samples.clear("roller"));
        Glass glass = glass(world, "c", "\r", ESC);

        on(glass, world).start(Optional.empty(), wanting("roller"));

        assertTrue(glass.page("Take care: Foam roller").contains("A book about backs"));
    }
}
