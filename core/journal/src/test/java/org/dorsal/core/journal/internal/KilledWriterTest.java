package org.dorsal.core.journal.internal;

import static org.dorsal.core.journal.internal.Samples.ANNA;
import static org.dorsal.core.journal.internal.Samples.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.journal.StopRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was acknowledged survives a kill at any instant. (A kill keeps the page cache: this is no test of the disk.) */
class KilledWriterTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {1, 37, 400})
    void everythingAcknowledgedIsThereAfterAKill(int acknowledgements) throws Exception {
        Process writer = startWriter();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            while (acknowledged.size() < acknowledgements) {
                acknowledged.add(output.readLine());
            }
            // Through the handle: the process itself would close its output, and with it what it said before the end.
            writer.toHandle().destroyForcibly();
            output.lines().filter(line -> line.endsWith(".")).forEach(acknowledged::add);
        }
        writer.waitFor();

        try (SqliteJournal journal = new SqliteJournal(home.resolve("journal.db"))) {
            assertEquals(Optional.empty(), journal.fault());
            List<StopRecord> stops = journal.stops(ANNA, Instant.MIN);
            Set<String> kept = stops.stream().map(stop -> stop.id() + ".").collect(Collectors.toSet());
            assertTrue(kept.containsAll(acknowledged), () -> "lost of " + acknowledged.size() + ": " + acknowledged);
            assertEquals(Set.of(30), stops.stream().map(stop -> stop.findings().size()).collect(Collectors.toSet()));
        }
    }

    @Test
    void aJournalThatWasKilledWhileItWasMadeIsANewOne() throws Exception {
        Path making = Files.createDirectory(home.resolve("making")).resolve("journal.db");
        Path left = home.resolve("journal.db");
        try (Connection connection = RawFile.connect(making); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("BEGIN IMMEDIATE");
            for (String table : Schema.CURRENT.steps().get(0)) {
                statement.execute(table);
            }
            Files.copy(making, left);
            Files.copy(making.resolveSibling("journal.db-journal"), left.resolveSibling("journal.db-journal"));
        }
        assertTrue(Files.size(left) > 0, "half of it is on the disk");

        try (SqliteJournal journal = new SqliteJournal(left)) {
            assertEquals(Optional.empty(), journal.fault());
            assertEquals(List.of(), journal.stops(ANNA, Instant.MIN));
        }
    }

    private Process startWriter() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), "-Dorg.sqlite.tmpdir=" + home, Writer.class.getName(),
            home.resolve("journal.db").toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Writes stops without end, and says each only after the journal has returned. */
    static final class Writer {
        private Writer() {
        }

        public static void main(String[] arguments) {
            SqliteJournal journal = new SqliteJournal(Path.of(arguments[0]));
            Stream.iterate(0, i -> i + 1).forEach(i -> {
                journal.stopped(ANNA, Samples.manyFindings(Samples.stop("stop-" + i, MONDAY), 30));
                System.out.println("stop-" + i + ".");
            });
        }
    }
}
