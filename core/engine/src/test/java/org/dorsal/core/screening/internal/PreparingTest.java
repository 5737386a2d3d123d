package org.dorsal.core.screening.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Platform;
import org.junit.jupiter.api.Test;

/** Checks are rehearsed once for what is installed; this one is asked in nothing but rehearsals. */
class PreparingTest {
    private final AtomicInteger rehearsals = new AtomicInteger();
    private final Platform platform = new Platform().with(ACheck.called("after").in(Phase.AFTER).judging(e -> {
        rehearsals.incrementAndGet();
        return List.of();
    }));

    @Test
    void whatIsPreparedIsNotPreparedAgain() {
        platform.screenings().prepare();
        platform.screenings().prepare();
        platform.screenings().warmUp();
        platform.executor.runAll();
        platform.screenedHealthy(ANNA);
        platform.screenings().current(ANNA);

        assertEquals(1, rehearsals.get());
    }

    @Test
    void whatHasChangedIsPreparedAnew() {
        platform.screenings().prepare();
        platform.with(ACheck.called("another"));
        platform.screenings().prepare();

        assertEquals(2, rehearsals.get());
    }
}
