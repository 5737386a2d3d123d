package org.dorsal.core.session;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionRequestTest {

    @Test
    void painGoesFromZeroToTen() {
        request(0, 1);
        request(10, 1);
        assertThrows(IllegalArgumentException.class, () -> request(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> request(11, 1));
    }

    @Test
    void timeRunsNoSlowerThanRealTimeAndNoFasterThanTheFastest() {
        request(0, SessionRequest.FASTEST);
        assertThrows(IllegalArgumentException.class, () -> request(0, 0));
        assertThrows(IllegalArgumentException.class, () -> request(0, SessionRequest.FASTEST + 1));
    }

    private static void request(int pain, int pace) {
        new SessionRequest("anna", "cat-cow", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(pain), pace);
    }
}
