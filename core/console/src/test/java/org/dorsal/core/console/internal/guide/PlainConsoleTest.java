package org.dorsal.core.console.internal.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.session.NotKeptException;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.StartRequest;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.JournalException.Problem;
import org.junit.jupiter.api.Test;

/** Everything can be done with lines over a pipe. */
class PlainConsoleTest {

    @Test
    void aPersonIsScreenedClearedAndGuidedThroughAnActivity() {
        World world = World.allClear();
        World.Lines lines = World.typing("n", "4", "3", "", "2", "1", "");

        int exit = world.console().start(lines.options(), new StartRequest("cat-cow", Optional.empty(), Optional.empty()));

        assertEquals(ExitCode.DONE, exit, lines.written());
        assertEquals(List.of("danger[]?[]", "pain[]?[] number 4", "spell[2]?[]"), world.screenings.replies);
        assertEquals(List.of("finish 2 ALL"), world.sessions.begun.get(0).calls);
        assertTrue(lines.written().contains("Arch the back gently"), lines.written());
        assertTrue(lines.written().contains("Pain 4 before, 2 now."), lines.written());
    }

    @Test
    void theHomePageStartsTheProgramWithEnterAndAsksOnceForAllItsParts() {
        World world = World.allClear();
        World.Lines lines = World.typing("", "n", "4", "3", "", "1", "2", "", "q");

        int exit = world.console().home(lines.options());

        assertEquals(ExitCode.DONE, exit, lines.written());
        assertEquals(List.of("finishedPart 0 session-1", "finishedPart 1 session-2"), world.programs.calls);
        assertEquals(List.of("quit", "finish 1 PART"), world.sessions.begun.get(0).calls);
        assertEquals(List.of("quit", "finish 1 PART"), world.sessions.begun.get(1).calls);
        assertTrue(lines.written().contains("Next: 23 November 2026."), lines.written());
    }

    @Test
    void whatPacksAskAboutTheEndIsAskedOnceForTheWholeSitting() {
        World world = World.allClear();
        world.screenings.afterwards = List.of(Samples.marks("dizzy", "Do you feel any of these now?", "Dizzy", "Sick"),
            Samples.choice("tired", "How tired are you?", "Not at all", "Very"));
        World.Lines lines = World.typing("", "n", "4", "3", "", "1", "2", "2", "2", "", "q");

        int exit = world.console().home(lines.options());

        assertEquals(ExitCode.DONE, exit, lines.written());
        assertEquals(List.of("dizzy[1]?[]", "tired[1]?[]"), world.screenings.inquiryReplies);
        String said = "finish 1 PART [dizzy_0, dizzy_1, tired_0, tired_1]";
        assertEquals(List.of("quit", said), world.sessions.begun.get(0).calls);
        assertEquals(List.of("quit", said), world.sessions.begun.get(1).calls);
        assertTrue(lines.written().contains("Do you feel any of these now?"), lines.written());
    }

    @Test
    void whoLeavesBeforeAllIsSaidAboutTheEndHasToldThePain() {
        World world = World.allClear();
        world.screenings.afterwards = List.of(Samples.marks("dizzy", "Dizzy now?", "Yes"), Samples.marks("sick", "Sick now?", "Yes"));
        World.Lines lines = World.typing("n", "4", "3", "", "2", "1", "1");

        world.console().start(lines.options(), new StartRequest("cat-cow", Optional.empty(), Optional.empty()));

        assertEquals(List.of("finish 2 ALL [dizzy_0]"), world.sessions.begun.get(0).calls);
    }

    @Test
    void aRefusalSaysWhomToSeeAndExitsAsRefused() {
        World world = World.whereTheVerdictIs(Samples.refused(Level.URGENT));
        World.Lines lines = World.typing("1 3", "8", "1", "", "p", "", "");

        int exit = world.console().start(lines.options(), new StartRequest("cat-cow", Optional.empty(), Optional.empty()));

        assertEquals(ExitCode.REFUSED, exit, lines.written());
        assertEquals("danger[0, 2]?[]", world.screenings.replies.get(0));
        assertTrue(lines.written().contains("See a physician about it."), lines.written());
        assertTrue(lines.written().contains("Source: (published) A book about"), lines.written());
        assertTrue(lines.written().contains("A note to read out or show"), lines.written());
        assertTrue(world.sessions.begun.isEmpty());
    }

    @Test
    void dangerIsAskedForEvenWhereTheJournalCannotBeRead() {
        World world = World.whereTheVerdictIs(Samples.refused(Level.URGENT));
        JournalException damaged = new JournalException(Problem.DAMAGED, Path.of("journal.db"), new IllegalStateException("no journal"));
        world.journal.fault = Optional.of(damaged);
        world.sessions.journalFault = Optional.of(damaged);
        World.Lines lines = World.typing("", "1 3", "8", "1", "", "", "q");

        int exit = world.console().home(lines.options());

        assertEquals(ExitCode.DONE, exit, lines.written());
        assertTrue(lines.written().contains("nothing can be opened now"), lines.written());
        assertTrue(lines.written().contains("See a physician about it."), lines.written());
    }

    @Test
    void aStopThatCannotBeWrittenDownIsSaidAndFails() {
        World world = World.allClear();
        JournalException full = new JournalException(Problem.FULL, Path.of("journal.db"), null);
        world.journal.faultOfWriting = Optional.of(full);
        world.sessions.judgement = Optional.of(new Judgement(false, false, List.of(Samples.finding(Level.CONSULT))));
        World.Lines lines = World.typing("n", "4", "3", "", "s", "", "1", "");

        NotKeptException thrown = assertThrows(NotKeptException.class,
            () -> world.console().start(lines.options(), new StartRequest("cat-cow", Optional.empty(), Optional.empty())));

        assertSame(full, thrown.getCause());
        assertTrue(lines.written().contains("This could not be written down."), lines.written());
        assertTrue(lines.written().contains("See a physician about it."), lines.written());
    }

    @Test
    void theEndOfTheInputLeavesTheScreeningWithoutAVerdict() {
        World world = World.allClear();
        World.Lines lines = World.typing("n");

        assertEquals(Optional.empty(), world.console().check(lines.options()));
        assertEquals(ExitCode.FAILED,
            world.console().start(World.typing("n").options(), new StartRequest("cat-cow", Optional.empty(), Optional.empty())));
    }

    @Test
    void aSessionLeftAtItsEndIsOnTheDisk() {
        World world = World.allClear();
        World.Lines lines = World.typing("n", "4", "3", "");

        int exit = world.console().start(lines.options(), new StartRequest("cat-cow", Optional.empty(), Optional.empty()));

        assertEquals(ExitCode.FAILED, exit);
        assertEquals(List.of("quit"), world.sessions.begun.get(0).calls);
    }

    @Test
    void everyKeyOfTheHomePageHasAWord() {
        World world = World.allClear();
        world.journal.people.addAll(List.of("Anna", "Ben"));
        world.screenings.standing = Optional.of(Samples.clear("cat-cow"));
        World.Lines lines = World.typing("1", "h", "", "l", "", "?", "", "w", "n", "Cleo", "c", "n", "4", "3", "", "", "q");

        assertEquals(ExitCode.DONE, world.console().home(lines.options()));

        for (String title : List.of("The last four weeks", "Worth knowing", "How to use Dorsal", "What is your name?", "All clear for today")) {
            assertTrue(lines.written().contains("== " + title + " =="), title + " is not in " + lines.written());
        }
    }

    @Test
    void aCorrectionAnotherWayAndTheCautionsEachHaveAWord() {
        World world = World.allClear();
        World.Lines lines = World.typing("n", "4", "3", "d", "7", "v", "2", "1", "c", "", "", "", "3", "1", "");

        world.console().start(lines.options(), new StartRequest("roller", Optional.empty(), Optional.empty()));

        assertEquals("pain[]?[] number 7", world.screenings.replies.get(3));
        assertEquals(Optional.of("seated"), world.sessions.requests.get(0).variant());
        assertTrue(lines.written().contains("== Take care: Foam roller =="), lines.written());
    }

    @Test
    void theWordsOfASessionPauseResumeMoveAndEnd() {
        World world = World.allClear();
        World.Lines lines = World.typing("n", "4", "3", "", "n", "b", "p", "p", "q", "3", "2", "");

        world.console().start(lines.options(), new StartRequest("cat-cow", Optional.empty(), Optional.empty()));

        assertEquals(List.of("next", "back", "pause", "resume", "quit", "finish 3 PART"), world.sessions.begun.get(0).calls);
    }

    @Test
    void nothingIsWrittenThatCouldSteerATerminal() {
        World world = World.allClear();
        World.Lines lines = World.typing("", "n", "4", "3", "", "s", "", "1", "", "q");

        world.console().home(lines.options());

        assertFalse(lines.written().chars().anyMatch(c -> c != '\n' && (c < ' ' || c == 127)), lines.written());
    }
}
