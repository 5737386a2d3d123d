package org.dorsal.core.program.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dorsal.api.activity.Schedule;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.engine.internal.PersonServices;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.api.session.Session;
import org.junit.jupiter.api.Test;

/** Where somebody stands in a program, when a write is lost or two threads change it at once. */
class InterruptedProgressTest {
    private static final String RESET = "desk-reset";
    private static final Set<String> WRITES = Set.of("settled", "keep");
    private static final Runnable NOTHING = () -> { };

    private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicReference<Runnable> beforeKeeping = new AtomicReference<>(NOTHING);
    private final Platform platform = new Platform().with(ACheck.called("calm"))
        .with(ActivityKind.EXERCISE, Movement.called("stretch").activity())
        .with(new Schedule(RESET, "Desk reset", "A short break.",
            List.of(new Schedule.Stage("One", 9, 7, List.of(part(), part()))), Given.SOURCE));
    private PersonServices services = platform.on(journal(), platform.executor);

    @Test
    void anAnswerThatIsHalfWrittenIsAskedAgainAndHeldAgainstTheProgramOnce() {
        done(0);
        done(1);
        platform.pass(Duration.ofHours(20));
        String session = services.sessions().awaitingSettled(ANNA).orElseThrow().id();
        writesLeft.set(1);
        assertThrows(JournalException.class, () -> services.sessions().settled(ANNA, session, false));
        writesLeft.set(Integer.MAX_VALUE);
        services = platform.on(journal(), platform.executor);

        services.sessions().settled(ANNA, services.sessions().awaitingSettled(ANNA).orElseThrow().id(), false);

        assertTrue(next().easier());
        assertEquals(1, platform.journal.program(ANNA, RESET).orElseThrow().unsettledInARow());
    }

    @Test
    void aPartThatIsFinishedWhileItIsSaidThatItDidNotSettleLosesNeither() throws InterruptedException {
        done(0);
        platform.pass(Duration.ofHours(20));
        String session = services.sessions().awaitingSettled(ANNA).orElseThrow().id();
        Thread other = new Thread(() -> services.sessions().settled(ANNA, session, false));
        beforeKeeping.set(() -> {
            other.start();
            while (other.getState() != Thread.State.BLOCKED && other.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait();
            }
        });

        services.programs().finishedPart(ANNA, RESET, 1, Optional.empty());
        other.join();

        assertTrue(next().easier());
        assertEquals(0, next().begunAt());
    }

    private NextSitting next() {
        return services.programs().next(Platform.healthy(services.screenings().begin(ANNA)), RESET);
    }

    private void done(int part) {
        Session session = services.sessions().begin(Platform.healthy(services.screenings().begin(ANNA)),
            new SessionRequest(ANNA, "stretch", Optional.empty(), Optional.empty(), Optional.of(RESET), Optional.empty(), 1));
        session.quit();
        services.programs().finishedPart(ANNA, RESET, part, Optional.of(session.id()));
        platform.pass(Duration.ofMinutes(5));
    }

    private static Schedule.Part part() {
        return new Schedule.Part("stretch", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Journal journal() {
        return (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] {Journal.class},
            (proxy, called, arguments) -> {
                if (WRITES.contains(called.getName()) && writesLeft.getAndDecrement() <= 0) {
                    throw new JournalException(JournalException.Problem.FULL, Path.of("journal.db"), null);
                }
                if (called.getName().equals("keep")) {
                    beforeKeeping.getAndSet(NOTHING).run();
                }
                try {
                    return called.invoke(platform.journal, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
    }
}
