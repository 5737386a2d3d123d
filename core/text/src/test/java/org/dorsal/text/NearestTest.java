package org.dorsal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KNOWN = List.of("fever", "pain_nrs", "roller-extension", "chair-extension");

    @Test
    void aLetterTooFewIsMended() {
        assertEquals(Optional.of("fever"), Nearest.to("fevr", KNOWN));
    }

    @Test
    void twoSwappedLettersAreOneMistake() {
        assertEquals(Optional.of("pain"), Nearest.to("pian", List.of("plan-b", "pain")));
    }

    @Test
    void capitalsDoNotMatter() {
        assertEquals(Optional.of("fever"), Nearest.to("FEVER", KNOWN));
    }

    @Test
    void aPartOfANameStandsForIt() {
        assertEquals(Optional.of("roller-extension"), Nearest.to("roller", KNOWN));
    }

    @Test
    void aWordUnlikeAllIsNotGuessed() {
        assertEquals(Optional.empty(), Nearest.to("kangaroo", KNOWN));
    }

    @Test
    void aSingleLetterIsNotPartOfEverything() {
        assertEquals(Optional.empty(), Nearest.to("r", KNOWN));
    }

    @Test
    void twoEquallyNearNamesAreGivenInTheOrderOfTheAlphabet() {
        assertEquals(Optional.of("ball"), Nearest.to("bal", List.of("balm", "ball")));
    }

    @Test
    void aNameTooLongToBeOneIsNotCompared() {
        assertEquals(Optional.empty(), Nearest.to("fever".repeat(20), KNOWN));
    }
}
