package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.SessionUnderWayException;
import org.junit.jupiter.api.Test;

/** What one session came to is known wherever the next is judged. */
class OneSessionAtATimeTest {
    private static final Runnable NOTHING = () -> { };

    private final AtomicReference<Runnable> whileJudged = new AtomicReference<>(NOTHING);
    private final Platform platform = new Platform()
        .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(ACheck.called("slow").judging(e -> judging()));
    private final Verdict verdict = platform.screenedHealthy(ANNA);

    @Test
    void noneBeginsBesideAnotherThatIsStoppedWhileItIsJudged() {
        Session first = begin();
        whileJudged.set(() -> {
            first.halt();
            first.report(Map.of());
        });

        assertThrows(SessionUnderWayException.class, this::begin);
    }

    @Test
    void noneBeginsWhileAnotherIsJudged() {
        AtomicReference<Throwable> refused = new AtomicReference<>();
        whileJudged.set(() -> refused.set(assertThrows(SessionUnderWayException.class, this::begin)));

        begin();

        assertEquals("Title of cat-cow", ((SessionUnderWayException) refused.get()).title());
    }

    @Test
    void oneThatIsRefusedLeavesThePlaceFree() {
        platform.with(ACheck.called("strict").finding(Given.finding("shut", Level.CAUTION, Demand.GENTLE_MOVEMENT)));
        assertThrows(RefusedException.class, this::begin);
        platform.without("strict");

        assertTrue(begin().view().cue().isPresent());
    }

    private Session begin() {
        return platform.sessions().begin(verdict, SessionRequest.of(ANNA, "cat-cow"));
    }

    private List<Finding> judging() {
        whileJudged.getAndSet(NOTHING).run();
        return List.of();
    }
}
