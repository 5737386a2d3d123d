package org.dorsal.core.session.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.dorsal.core.given.Given;
import org.junit.jupiter.api.Test;

class PermitTest {
    private static final long EXPIRES = 1_000;
    private static final Permit PERMIT = new Permit("screening", Map.of("fever", Given.no()), 1, EXPIRES, Given.NOW);

    @Test
    void itLastsUntilTheTickerReachesItsEndAndNoLonger() {
        assertFalse(PERMIT.hasExpired(new Moment(EXPIRES - 1, Given.NOW.minusNanos(1), 1)));
        assertTrue(PERMIT.hasExpired(new Moment(EXPIRES, Given.NOW.minusNanos(1), 1)));
    }

    @Test
    void itLastsUntilTheClockReachesItsEndAndNoLonger() {
        assertTrue(PERMIT.hasExpired(new Moment(EXPIRES - 1, Given.NOW, 1)));
    }

    @Test
    void aTickerThatRunsOverMakesItNeitherLongerNorShorter() {
        Permit around = new Permit("screening", Map.of(), 1, Long.MIN_VALUE + 10, Given.NOW.plusSeconds(1));

        assertFalse(around.hasExpired(new Moment(Long.MAX_VALUE - 10, Given.NOW, 1)));
        assertTrue(around.hasExpired(new Moment(Long.MIN_VALUE + 10, Given.NOW, 1)));
    }

    @Test
    void renewedUnderAnotherGenerationItLastsNoLonger() {
        assertEquals(new Permit("screening", Map.of("fever", Given.no()), 2, EXPIRES, Given.NOW), PERMIT.under(2));
    }
}
