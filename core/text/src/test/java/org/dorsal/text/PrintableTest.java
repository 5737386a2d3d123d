package org.dorsal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x1B, 0x7F, 0x9B, 0x0A, 0x200B, 0x202E, 0x2028, 0x2029, 0xFEFF, 0xD800})
    void whatATerminalObeysOrHidesSteersIt(int codePoint) {
        assertTrue(Printable.steersTerminals(codePoint));
    }

    @ParameterizedTest
    @ValueSource(ints = {' ', 'a', 0xE9, 0x2026, 0x4E2D, 0x1F642})
    void whatATerminalShowsDoesNotSteerIt(int codePoint) {
        assertFalse(Printable.steersTerminals(codePoint));
    }

    @Test
    void anEscapeSequenceLosesItsPower() {
        assertEquals("?[2Jgone", Printable.of("\u001B[2Jgone"));
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertEquals("🙂🙂…", Printable.cut("🙂🙂🙂", 2));
    }

    @Test
    void aTextThatJustFitsIsWhole() {
        assertEquals("abc", Printable.cut("abc", 3));
    }
}
