package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.NotKeptException;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.engine.internal.PersonServices;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.Test;

/** What is told of a session at its end, and what comes of it. */
class HowItWentTest {
    private static final Runnable NOTHING = () -> { };

    private final AtomicReference<Runnable> whileWriting = new AtomicReference<>(NOTHING);
    private final Platform platform = new Platform()
        .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(Ask.whole("session_pain_after_nrs", 0, 10, 0, Origin.SESSION))
        .with(ACheck.called("calm"), ACheck.called("after").in(Phase.AFTER).reading("session_pain_after_nrs")
            .judging(HowItWentTest::judged));

    @Test
    void painThatSomebodyHasToLookAtStaysClosed() {
        Session session = atItsEnd();

        session.finish(8, Relief.HURTS);

        assertTrue(platform.screenings().current(ANNA).isEmpty());
        assertTrue(platform.screenedHealthy(ANNA).open().isEmpty());
        assertEquals(Level.URGENT, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void aCautionIsSaidAndIsNoStop() {
        assertEquals(List.of("more"), rules(atItsEnd().finish(5, Relief.PART)));
        assertEquals(List.of(), platform.journal.openStops(ANNA));
    }

    @Test
    void anAfterCheckThatFailsIsSaidAndCloses() {
        Session session = atItsEnd();
        platform.with(ACheck.called("after").in(Phase.AFTER).judging(e -> null));

        assertEquals(List.of("outcome-not-judged"), rules(session.finish(0, Relief.ALL)));
        assertEquals(Level.CONSULT, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void anAfterCheckThatIsMissingIsSaidAndCloses() {
        Session session = atItsEnd();
        platform.missing("after");

        assertEquals(List.of("outcome-not-judged"), rules(session.finish(0, Relief.ALL)));
    }

    @Test
    void theSymptomKeyIsHeardWhileItIsWrittenDown() {
        Session session = atItsEnd();
        whileWriting.set(session::halt);

        session.finish(0, Relief.ALL);

        assertEquals(State.HALTED, session.view().state());
        session.report(Map.of());
        assertEquals(1, platform.journal.openStops(ANNA).size());
    }

    @Test
    void aWriteThatFailsUndoesNothingThatCameMeanwhile() {
        Session session = atItsEnd();
        whileWriting.set(() -> {
            session.halt();
            platform.journal.fill();
        });

        assertThrows(NotKeptException.class, () -> session.finish(0, Relief.ALL));

        assertEquals(State.HALTED, session.view().state());
    }

    @Test
    void aSessionThatWasPutAwayIsNotHaltedAgain() {
        Session session = atItsEnd();
        session.quit();
        session.halt();

        assertEquals(State.DONE, session.view().state());
    }

    @Test
    void whereThereIsNoThreadToCheckItStops() {
        AtomicReference<Executor> threads = new AtomicReference<>(platform.executor);
        Session session = begin(platform.on(platform.journal, task -> threads.get().execute(task)));
        threads.set(task -> {
            throw new OutOfMemoryError("no thread");
        });
        platform.with(ACheck.called("another"));
        session.view();

        assertEquals(State.STOPPED, session.view().state());
    }

    private Session atItsEnd() {
        Session session = begin(platform.on(journal(), platform.executor));
        platform.pass(Duration.ofMinutes(10));
        assertEquals(State.DONE, session.view().state());
        return session;
    }

    private static Session begin(PersonServices services) {
        Session session = services.sessions().begin(Platform.healthy(services.screenings().begin(ANNA)), SessionRequest.of(ANNA, "cat-cow"));
        assertFalse(session.view().cue().isEmpty());
        return session;
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static List<Finding> judged(Evidence evidence) {
        if (evidence.atLeast("session_pain_after_nrs", 8)) {
            return List.of(Given.finding("strong", Level.URGENT));
        }
        return evidence.atLeast("session_pain_after_nrs", 5) ? List.of(Given.finding("more", Level.CAUTION)) : List.of();
    }

    /** Lets something happen just before an end is written. */
    private Journal journal() {
        return (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] {Journal.class},
            (proxy, called, arguments) -> {
                if (called.getName().equals("ended")) {
                    whileWriting.getAndSet(NOTHING).run();
                }
                try {
                    return called.invoke(platform.journal, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
    }
}
