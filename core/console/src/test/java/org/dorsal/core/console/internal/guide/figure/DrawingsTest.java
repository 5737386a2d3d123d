package org.dorsal.core.console.internal.guide.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.dorsal.api.activity.Figure;
import org.dorsal.core.console.internal.guide.Samples;
import org.junit.jupiter.api.Test;

/** Figures and digits, as they look. */
class DrawingsTest {

    private static List<String> drawn(Figure figure) {
        return FigureDrawing.of(figure, 9).stream().map(String::stripTrailing).toList();
    }

    @Test
    void onHandsAndKnees() {
        assertEquals(List.of(
            "  O",
            "   --_",
            "      ---__            __",
            "       |   -------_---- |",
            "       |                |",
            "       |                |",
            "       |                |",
            "       |                |",
            "       o                ----------"), drawn(Samples.allFours()));
    }

    @Test
    void lyingOverARoller() {
        assertEquals(List.of(
            "",
            "",
            "",
            "     _--",
            "   oO__ \\                    \\",
            "      --------__           // \\\\",
            "           .--------__   //     \\",
            "           (    )     ---        \\\\",
            "           '----'"), drawn(Samples.overARoller()));
    }

    @Test
    void everyFigureFillsItsFrameWhateverTheSize() {
        for (int rows = 1; rows <= 20; rows++) {
            List<String> lines = FigureDrawing.of(Samples.overARoller(), rows);
            int columns = rows * FigureDrawing.COLUMNS_TO_A_ROW;
            assertEquals(rows, lines.size());
            assertTrue(lines.stream().allMatch(line -> line.length() == columns));
        }
    }

    @Test
    void timeIsReadableFromAfar() {
        assertEquals(List.of(
            "######        ##    ######",
            "##  ##  ##   ###    ##    ",
            "##  ##        ##    ######",
            "##  ##  ##    ##        ##",
            "######      ######  ######"), BigDigits.of(Duration.ofSeconds(15)));
    }

    @Test
    void aCountdownShowsNoughtOnlyWhenNothingIsLeft() {
        assertEquals("0:01", BigDigits.clock(Duration.ofMillis(1)));
        assertEquals("0:00", BigDigits.clock(Duration.ZERO));
        assertEquals("10:00", BigDigits.clock(Duration.ofMinutes(10)));
    }
}
