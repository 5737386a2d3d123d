package org.dorsal.core.console.internal.guide.fullscreen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.junit.jupiter.api.Test;

/** How a page lies in a terminal. */
class LayoutTest {

    @Test
    void nineMarkedLinesWithAHintFitTheUsualTerminal() {
        Page.Builder page = Page.titled("x".repeat(76)).say("h".repeat(119) + " " + "h".repeat(119)).gap();
        for (int i = 1; i <= 9; i++) {
            page.item(Integer.toString(i), State.UNMARKED, "l".repeat(72));
        }
        Layout layout = Layout.of(page.hint("1-9", "mark").hint("n", "none of these").hint(Hint.ENTER, "next")
            .hint("?", "not sure").hint(Hint.ESC, "back").page(), 80, 24, 0);

        assertEquals(false, layout.below());
        assertEquals(24, layout.rows().size());
        assertTrue(layout.rows().stream().allMatch(row -> row.length() <= 80));
    }

    @Test
    void marksAreReadableWithoutColour() {
        Page page = Page.titled("Which?").item("1", State.MARKED, "fever").item("2", State.UNSURE, "chills")
            .item("3", State.UNMARKED, "cough").item("4", State.OPEN, "Cat-Cow").item("5", State.CLOSED, "Roller").page();

        assertEquals(List.of(" 1 [x] fever", " 2 [?] chills", " 3 [ ] cough", " 4 + Cat-Cow", " 5 - Roller"),
            Layout.of(page, 80, 24, 0).rows().subList(2, 7));
    }

    @Test
    void whatFollowsADashStandsBelowItself() {
        Page page = Page.titled("Why").indented("- one two three four").page();

        assertEquals(List.of("   - one two", "     three four"), Layout.of(page, 16, 12, 0).rows().subList(2, 4));
    }

    @Test
    void whatDoesNotFitAcrossIsBrokenOrSaidInWords() {
        Page page = Page.titled("A title that is longer than the terminal is wide")
            .drawing(List.of("O".repeat(60)), "a person lying down").page();

        List<String> rows = Layout.of(page, 30, 12, 0).rows();

        assertEquals(12, rows.size());
        assertTrue(rows.contains(" a person lying down"), rows.toString());
        assertTrue(rows.stream().allMatch(row -> row.length() <= 30));
    }

    @Test
    void evenATerminalOfAFewRowsShowsTheTitleAndPartOfTheBody() {
        Page page = Page.titled("Title").say("first").say("second").hint(Hint.ENTER, "next").page();

        List<String> rows = Layout.of(page, 80, 4, 0).rows();

        assertEquals(4, rows.size());
        assertEquals(List.of(" Title", "", " first", " second"), rows);
    }
}
