package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.engine.internal.PersonServices;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.SessionRecord.How;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.core.journal.internal.SqliteJournal;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop is a stop, also where the process is killed before anybody could say why: with a real journal and a real kill. */
class KilledWhileHaltedTest {
    private static final String ROLL = "roll";
    private static final String GENTLE = "cat-cow";

    @TempDir
    Path home;
    private final Platform platform = platform();
    private final ExecutorService background = Executors.newCachedThreadPool();

    @AfterEach
    void endBackground() {
        background.shutdownNow();
    }

    @Test
    void whatWasHaltedStaysClosedUntilAnotherDaysScreeningSaysItIsGone() throws Exception {
        runAndKill("halt");

        try (SqliteJournal journal = journal()) {
            PersonServices next = platform.on(journal, background);
            Verdict sameDay = Platform.healthy(next.screenings().begin(ANNA));
            assertFalse(sameDay.open().containsKey(ROLL), "a stop is a stop");
            assertTrue(sameDay.open().containsKey(GENTLE));
            assertEquals("symptom-key", sameDay.closed().get(ROLL).get("standard").because().get(0).check());

            platform.pass(Duration.ofHours(30));
            assertFalse(screened(next, false).open().containsKey(ROLL));
            assertTrue(screened(next, true).open().containsKey(ROLL));
        }
    }

    @Test
    void itIsKeptAsOneStopHoweverOftenItIsLookedAt() throws Exception {
        runAndKill("halt");

        for (int process = 0; process < 3; process++) {
            try (SqliteJournal journal = journal()) {
                PersonServices next = platform.on(journal, background);
                next.screenings().begin(ANNA);
                next.screenings().current(ANNA);
                List<StopRecord> stops = journal.openStops(ANNA);
                assertEquals(List.of(Level.CAUTION), stops.stream().map(StopRecord::level).toList());
                assertTrue(journal.halts(ANNA).isEmpty());
            }
        }
    }

    @Test
    void whatWasSaidToBeHarmlessBeforeTheKillClosesNothingOnceNothingElseHadComeUp() throws Exception {
        runAndKill("harmless");

        try (SqliteJournal journal = journal()) {
            PersonServices next = platform.on(journal, background);
            next.sessions().closeUnfinished(ANNA);
            assertTrue(Platform.healthy(next.screenings().begin(ANNA)).open().containsKey(ROLL));
            assertEquals(1, journal.events(ANNA, Given.NOW).size());
        }
    }

    @Test
    void whatWasKilledBeforeTheHaltWasWrittenIsDecidedOnlyByAskingWhatHadComeUp() throws Exception {
        runAndKill("begin");

        try (SqliteJournal journal = journal()) {
            PersonServices next = platform.on(journal, background);
            Verdict unasked = Platform.healthy(next.screenings().begin(ANNA));
            assertEquals("cut-off", unasked.closed().get(ROLL).get("standard").because().get(0).finding().rule());
            assertTrue(unasked.open().containsKey(GENTLE));

            assertFalse(next.sessions().explainUnfinished(ANNA, Map.of("session_event", Answer.without(State.NOT_SURE, Given.NOW)))
                .harmless());
            assertEquals(1, journal.openStops(ANNA).size());
            assertEquals(How.STOPPED, journal.sessions(ANNA, Given.NOW).get(0).end().orElseThrow().how());
            assertFalse(Platform.healthy(next.screenings().begin(ANNA)).open().containsKey(ROLL), "a stop is a stop");
        }
    }

    @Test
    void whereNothingHadComeUpOrOnlySomethingHarmlessTheCutOffClosesNothing() throws Exception {
        for (boolean harmless : new boolean[] {false, true}) {
            runAndKill("begin");
            try (SqliteJournal journal = journal()) {
                PersonServices next = platform.on(journal, background);
                if (harmless) {
                    assertTrue(next.sessions().explainUnfinished(ANNA,
                        Map.of("session_event", Answer.given(FactValue.of(java.util.Set.of("pop")), Given.NOW))).harmless());
                } else {
                    next.sessions().closeUnfinished(ANNA);
                }
                assertTrue(next.sessions().unfinished(ANNA).isEmpty());
                assertTrue(Platform.healthy(next.screenings().begin(ANNA)).open().containsKey(ROLL));
            }
        }
    }

    @Test
    void aHaltLeftBehindIsSeenAtOnceByWhoeverOnlyLooks() throws Exception {
        runAndKill("halt");

        try (SqliteJournal journal = journal()) {
            assertEquals(1, platform.on(journal, background).sessions().openStops(ANNA).size());
            assertTrue(journal.openStops(ANNA).isEmpty());
        }
    }

    private Verdict screened(PersonServices services, boolean gone) {
        Screening screening = services.screenings().begin(ANNA);
        while (screening.screen().isPresent()) {
            boolean yes = gone && screening.screen().get().question().id().equals("gone");
            screening.reply(yes ? Reply.marking(0) : Reply.none());
        }
        return screening.finish();
    }

    private SqliteJournal journal() {
        return new SqliteJournal(home.resolve("journal.db"));
    }

    private void runAndKill(String doing) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), "-Dorg.sqlite.tmpdir=" + home, Exercising.class.getName(),
            home.resolve("journal.db").toString(), doing).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("now", output.readLine());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Platform platform() {
        return new Platform()
            .with(ActivityKind.TECHNIQUE, Movement.called(ROLL).variants(Given.variant("standard", Demand.SELF_ADJUSTMENT)).activity())
            .with(ActivityKind.EXERCISE, Movement.called(GENTLE).activity())
            .with(Ask.words("session_event", Origin.SESSION, "pop"), Ask.flagOf("stop_open", Origin.JOURNAL),
                Given.flag("stop_symptom_gone"), Given.flag("fever"))
            .with(Ask.marks("gone").when("stop_open", org.dorsal.api.fact.Condition.Operator.IS, FactValue.YES)
                .line("stop_symptom_gone").asked(), Ask.marks("fever").line("fever").in(Section.LATELY, 1).asked())
            .with(ACheck.called("infection").reading("fever", "stop_symptom_gone"),
                ACheck.called("events").in(Phase.DURING).reading("session_event")
                    .judging(e -> e.has("session_event", "pop") ? List.of(Given.finding("pop", Level.SELF_CARE)) : List.of()));
    }

    /** Presses the symptom key in a session, and waits for its end. */
    static final class Exercising {
        private Exercising() {
        }

        public static void main(String[] arguments) throws InterruptedException {
            PrintStream out = System.out;
            Journal journal = new SqliteJournal(Path.of(arguments[0]));
            Platform platform = platform();
            PersonServices services = platform.on(journal, Executors.newCachedThreadPool());
            Verdict verdict = Platform.healthy(services.screenings().begin(ANNA));
            Session session = services.sessions().begin(verdict, SessionRequest.of(ANNA, ROLL));
            if (arguments[1].equals("begin")) {
                out.println("now");
                new CountDownLatch(1).await();
            }
            session.halt();
            while (journal.halts(ANNA).isEmpty()) {
                Thread.onSpinWait();
            }
            if (arguments[1].equals("harmless")) {
                session.report(Map.of("session_event", Answer.given(FactValue.of(java.util.Set.of("pop")), Given.NOW)));
            }
            out.println("now");
            new CountDownLatch(1).await();
        }
    }
}
