package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.engine.internal.PersonServices;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A journal or a check that hangs is let go only after the key has come back: had it waited, it would never. */
class SymptomKeyWaitsForNothingTest {
    private static final Duration FOR_EVER = Duration.ofSeconds(20);

    private final Platform platform = new Platform().with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(ACheck.called("sound"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
        threads.shutdown();
    }

    @Test
    void notForAJournalThatHangsWhileTheHaltIsKept() {
        Session session = begin(hangingAt("halted"));

        press(session);
        assertTimeoutPreemptively(FOR_EVER, () -> hanging.await());

        press(session);
    }

    @Test
    void notForAJournalThatHangsWhileAnEarlierHaltIsExplained() {
        Session session = begin(hangingAt("stopped"));
        session.halt();
        threads.execute(() -> session.report(Map.of()));
        assertTimeoutPreemptively(FOR_EVER, () -> hanging.await());

        press(session);
    }

    @Test
    void notForACheckThatHangsWhileTheSessionIsReassessed() {
        Session session = begin(platform.journal);
        platform.with(ACheck.called("hanging").judging(e -> hang()));
        session.view();
        assertTimeoutPreemptively(FOR_EVER, () -> hanging.await());

        press(session);
    }

    @Test
    void notForACheckThatHangsWhileWhatAroseIsJudged() {
        Session session = begin(platform.journal);
        platform.with(ACheck.called("hanging").in(Phase.DURING).judging(e -> hang()));
        session.halt();
        threads.execute(() -> session.report(Map.of()));
        assertTimeoutPreemptively(FOR_EVER, () -> hanging.await());

        press(session);
    }

    private static void press(Session session) {
        assertTimeoutPreemptively(FOR_EVER, session::halt);
        assertEquals(State.HALTED, session.view().state());
    }

    private Session begin(Journal journal) {
        PersonServices services = platform.on(journal, threads);
        return services.sessions().begin(Platform.healthy(services.screenings().begin(ANNA)), SessionRequest.of(ANNA, "cat-cow"));
    }

    private <T> java.util.List<T> hang() {
        hanging.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return java.util.List.of();
    }

    private Journal hangingAt(String method) {
        return (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] {Journal.class},
            (proxy, called, arguments) -> {
                if (called.getName().equals(method)) {
                    hang();
                }
                try {
                    return called.invoke(platform.journal, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
    }
}
