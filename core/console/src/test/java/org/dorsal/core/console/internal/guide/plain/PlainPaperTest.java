package org.dorsal.core.console.internal.guide.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.junit.jupiter.api.Test;

/** Lines in place of a terminal. */
class PlainPaperTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private final StringWriter written = new StringWriter();

    private PlainPaper paper(boolean isPerson, String... lines) {
        String typed = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
        return new PlainPaper(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), new PrintWriter(written), 80, isPerson);
    }

    private static List<Key> keys(PlainPaper paper, int count) {
        List<Key> keys = new ArrayList<>();
        while (keys.size() < count) {
            paper.key(SOON).ifPresent(keys::add);
        }
        return keys;
    }

    @Test
    void numbersOfALineAreMarksAndTheLineGoesOn() {
        assertEquals(List.of(Key.number(1), Key.number(3), Key.ENTER), LineKeys.of(" 1, 3 "));
        assertEquals(List.of(Key.letter('?'), Key.number(2), Key.ENTER), LineKeys.of("?2"));
        assertEquals(List.of(Key.number(10), Key.ENTER), LineKeys.of("10"));
        assertEquals(List.of(Key.letter('n')), LineKeys.of("None"));
        assertEquals(List.of(Key.ENTER), LineKeys.of(""));
    }

    @Test
    void whatIsLeftOfALineDoesNotAnswerTheNextPage() {
        PlainPaper paper = paper(false, "1 2 3", "n");
        paper.fresh(Page.titled("first").page());
        assertEquals(List.of(Key.number(1)), keys(paper, 1));

        paper.fresh(Page.titled("second").page());

        assertEquals(List.of(Key.letter('n')), keys(paper, 1));
    }

    @Test
    void aScriptsAnswersForAfterASessionWaitUntilItIsOverAndItsEndEndsNothing() {
        PlainPaper paper = paper(false, "s", "2", "1");
        paper.timed(true);
        assertEquals(List.of(Key.letter('s')), keys(paper, 1));
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), paper.key(Duration.ofMillis(20)));
        }

        paper.timed(false);

        assertEquals(List.of(Key.number(2), Key.ENTER, Key.number(1), Key.ENTER, Key.GONE), keys(paper, 5));
        paper.timed(true);
        assertEquals(Optional.empty(), paper.key(AT_ONCE));
    }

    @Test
    void aStrayNumberDoesNotResumeWhatIsPaused() {
        PlainPaper paper = paper(true, "7", "");
        paper.live(Page.titled("paused").page(), "Paused.");

        assertEquals(List.of(Key.number(7), Key.ENTER, Key.GONE), keys(paper, 3));
    }

    @Test
    void anEmptyLineOfAScriptDoesNotPauseItsSession() {
        PlainPaper paper = paper(false, "");
        paper.timed(true);

        assertEquals(Optional.empty(), paper.key(Duration.ofMillis(20)));
        assertEquals(Optional.empty(), paper.key(Duration.ofMillis(20)));
        paper.timed(false);
        assertEquals(List.of(Key.ENTER), keys(paper, 1));
    }

    @Test
    void anyLineOfAPersonCountsDuringASession() {
        PlainPaper paper = paper(true, "ouch", "7");
        paper.timed(true);

        assertEquals(List.of(Key.letter('o'), Key.number(7)), keys(paper, 2));
    }

    @Test
    void ctrlCIsHeardBeforeAnyLine() {
        PlainPaper paper = paper(true, "1");
        paper.interrupt();

        assertEquals(Optional.of(Key.STOP), paper.key(AT_ONCE));
    }

    @Test
    void linesAreAppendedInWordsAndNothingSteersTheTerminal() {
        PlainPaper paper = paper(false);
        paper.fresh(Page.titled("Title\u001b[2J").say("A claim ◆").drawing(List.of("O--"), "lying down").hint(Hint.ESC, "back").page());
        paper.live(Page.titled("drawn").page(), "Arch the back");
        paper.live(Page.titled("drawn").page(), "Arch the back");
        paper.bell();

        String text = written.toString();
        assertTrue(text.contains("A claim (founding article)"), text);
        assertTrue(text.contains("lying down") && text.contains("(b: back)"), text);
        assertEquals(1, text.split("Arch the back", -1).length - 1);
        assertFalse(text.chars().anyMatch(c -> c != '\n' && (c < ' ' || c == 127)), text);
    }
}
