package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.Test;

/** A session shows steps while its sitting lasts, whichever of the clock and the ticker says first that it is over. */
class SittingOfASessionTest {
    private final Platform platform = new Platform().with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(ACheck.called("calm"));
    private final Session session = platform.sessions().begin(platform.screenedHealthy(ANNA), SessionRequest.of(ANNA, "cat-cow"));

    @Test
    void aNightInWhichTheMachineSleptEndsIt() {
        session.pause();
        platform.clock.advance(Duration.ofHours(9));
        session.resume();

        assertEquals(State.QUESTIONED, session.view().state());
    }

    @Test
    void aClockSetBackDoesNotLengthenIt() {
        session.pause();
        platform.ticker.advance(Duration.ofHours(2));
        platform.clock.advance(Duration.ofHours(-1));

        assertEquals(State.QUESTIONED, session.view().state());
    }

    @Test
    void afterANewScreeningItGoesOn() {
        session.pause();
        platform.clock.advance(Duration.ofHours(9));
        session.view();
        platform.screenedHealthy(ANNA);
        session.resume();
        platform.executor.runAll();

        assertEquals(State.RUNNING, session.view().state());
    }
}
