package org.dorsal.core.console.internal.guide.fullscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.dorsal.core.console.internal.guide.Glass;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole terminal as paper. */
class FullScreenPaperTest {
    private static final Duration SOON = Duration.ofMillis(5);
    private final AtomicLong millis = new AtomicLong();
    private final Glass glass = Glass.with(() -> Duration.ofMillis(millis.get()).toNanos());
    private final FullScreenPaper paper = glass.paper();

    @AfterEach
    void close() {
        paper.close();
    }

    private Optional<Key> keyAfter(long passed, String pressed) {
        millis.addAndGet(passed);
        glass.press(pressed);
        return paper.key(SOON);
    }

    @Test
    void aKeyPressedForThePageBeforeDoesNotClearADangerScreen() {
        glass.press("\r\r\r");
        paper.fresh(danger());

        assertEquals(Optional.empty(), paper.key(SOON));
        assertEquals(Optional.empty(), keyAfter(0, "\r"));
        assertEquals(Optional.empty(), keyAfter(299, "\r"));
        assertEquals(Optional.of(Key.ENTER), keyAfter(1, "\r"));
    }

    @Test
    void ctrlCIsHeardAtAnyTime() {
        paper.fresh(danger());
        assertEquals(Optional.of(Key.STOP), keyAfter(0, "\u0003"));

        glass.press("x\u0003");
        paper.fresh(danger());
        assertEquals(Optional.of(Key.STOP), paper.key(SOON));
    }

    @Test
    void theSymptomKeyCountsFromTheFirstInstantOfASession() {
        paper.live(Page.titled("Cat-Cow").hint("s", "something is wrong").page(), "told");

        assertEquals(Optional.of(Key.letter('s')), keyAfter(0, "s"));
    }

    @Test
    void everyKeyIsKnownByWhatItSends() {
        paper.live(danger(), "told");

        assertEquals(Optional.of(Key.number(7)), keyAfter(0, "7"));
        assertEquals(Optional.of(Key.letter('n')), keyAfter(0, "N"));
        assertEquals(Optional.of(Key.letter('?')), keyAfter(0, "?"));
        assertEquals(Optional.of(Key.SPACE), keyAfter(0, " "));
        assertEquals(Optional.of(Key.ERASE), keyAfter(0, "\u007f"));
        assertEquals(Optional.of(Key.UP), keyAfter(0, "\u001b[A"));
        assertEquals(Optional.of(Key.DOWN), keyAfter(0, "\u001bOB"));
        assertEquals(Optional.empty(), keyAfter(0, "\u001b[15~"));
        assertEquals(Optional.of(Key.BACK), keyAfter(0, "\u001b"));
    }

    @Test
    void aPageTooLongForTheTerminalIsShownToItsEndBeforeEnterGoesOn() {
        Page.Builder page = Page.titled("Long");
        for (int i = 1; i <= 30; i++) {
            page.say("line " + i);
        }
        paper.fresh(page.hint(Hint.ENTER, "next").page());
        assertTrue(glass.shown().contains("more below: Space"));

        assertEquals(Optional.empty(), keyAfter(300, "\r"));
        assertTrue(glass.shown().contains("line 30"), glass.shown());
        assertFalse(glass.shown().contains("more below: Space"));
        assertEquals(Optional.of(Key.ENTER), keyAfter(0, "\r"));
    }

    @Test
    void spaceTurnsALongPageOverAndBTurnsItBack() {
        Page.Builder page = Page.titled("Long");
        for (int i = 1; i <= 60; i++) {
            page.say("line " + i);
        }
        paper.fresh(page.hint(Hint.ENTER, "next").page());

        assertEquals(Optional.empty(), keyAfter(300, " "));
        assertEquals(Optional.empty(), keyAfter(0, "b"));
        assertEquals(Optional.of(Key.letter('b')), keyAfter(0, "b"));
    }

    @Test
    void aSmallerTerminalShowsLessAtATimeAndNothingTwice() {
        glass.terminal.setSize(new Size(40, 10));
        glass.terminal.raise(Signal.WINCH);
        paper.fresh(danger());

        glass.terminal.setSize(new Size(30, 8));
        glass.terminal.raise(Signal.WINCH);
        assertEquals(Optional.empty(), paper.key(SOON));
    }

    @Test
    void closingGivesTheTerminalBackAndLeavesTheNote() {
        Attributes raw = glass.terminal.getAttributes();
        assertFalse(raw.getLocalFlag(LocalFlag.ISIG));
        assertFalse(raw.getLocalFlag(LocalFlag.ICANON));
        paper.fresh(danger());
        paper.leaveBehind(List.of("Tell them this\u001b[2J"));

        paper.close();
        paper.close();

        Attributes after = glass.terminal.getAttributes();
        assertTrue(after.getLocalFlag(LocalFlag.ISIG));
        assertTrue(after.getLocalFlag(LocalFlag.ICANON));
        assertTrue(after.getLocalFlag(LocalFlag.ECHO));
        assertTrue(glass.shown().startsWith("Tell them this [2J"), glass.shown());
    }

    private static Page danger() {
        return Page.titled("STOP. Call 112 now").item("1", State.MARKED, "Chest pain").hint(Hint.ENTER, "I have read this").page();
    }
}
