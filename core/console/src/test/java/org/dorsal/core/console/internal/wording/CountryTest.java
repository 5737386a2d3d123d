package org.dorsal.core.console.internal.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountryTest {

    @Test
    void theEnvironmentIsBelievedBeforeJavaWhichTakesTheUnitedStatesForAnyLocaleThatIsNotInstalled() {
        assertEquals("DE", Country.of(Map.of("LANG", "de_DE.UTF-8"), Locale.US));
        assertEquals("ZA", Country.of(Map.of("LC_ALL", "en_ZA", "LANG", "en_US.UTF-8"), Locale.US));
    }

    @Test
    void whereOneTelephonesCountsBeforeTheLanguageOneReads() {
        assertEquals("AT", Country.of(Map.of("LANG", "en_US.UTF-8", "LC_TELEPHONE", "de_AT.UTF-8"), Locale.US));
    }

    @Test
    void anEnvironmentWithoutACountryNamesNone() {
        assertEquals("", Country.of(Map.of("LC_ALL", "C.UTF-8"), Locale.US));
        assertEquals("", Country.of(Map.of("LANG", "POSIX"), Locale.US));
    }

    @Test
    void whereTheEnvironmentSaysNothingJavaDoes() {
        assertEquals("NZ", Country.of(Map.of("LANG", ""), Locale.forLanguageTag("en-NZ")));
    }
}
