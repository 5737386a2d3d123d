package org.dorsal.core.console.internal.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EmergencyNumbersTest {

    @Test
    void aNumberThatWasSetGoesBeforeThatOfTheRegion() {
        assertEquals("0815", EmergencyNumbers.number(" 0815 ", "GB"));
    }

    @Test
    void everyRegionHasItsOwn() {
        assertEquals("999", EmergencyNumbers.number("", "gb"));
        assertEquals("911", EmergencyNumbers.number("", "US"));
        assertEquals("000", EmergencyNumbers.number("", "AU"));
        assertEquals("112", EmergencyNumbers.number("", "DE"));
        assertEquals("192", EmergencyNumbers.number("", "BR"));
        assertEquals("112 (from a mobile phone) or 10177", EmergencyNumbers.number("", "ZA"));
    }

    @Test
    void anUnknownRegionIsNotPromisedThat112Answers() {
        assertEquals("112 (in many countries) or your local emergency number", EmergencyNumbers.number("", "ZZ"));
    }
}
