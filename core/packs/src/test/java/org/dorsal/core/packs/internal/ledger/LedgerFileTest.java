package org.dorsal.core.packs.internal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dorsal.core.packs.given.APack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    private Path path;
    private LedgerFile file;

    @BeforeEach
    void inAHome(@TempDir Path home) {
        path = home.resolve("packs/ledger.json");
        file = new LedgerFile(path);
    }

    @Test
    void withoutAFileNothingWasEverChanged() {
        assertEquals(Optional.empty(), file.read());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Ledger ledger = new Ledger(7, "install neck 1.0.0", THEN,
            List.of(APack.called("neck").checking("neck-injury").needing("triage", "[0.1,1)").installed(), APack.called("triage").bundled().installed()),
            Set.of("triage", "posture"), List.of(new Ledger.State(6, "first", THEN, List.of(APack.called("triage").installed()))));

        file.write(ledger);

        assertEquals(Optional.of(ledger), file.read());
    }

    @Test
    void theOwnerAloneMaySeeItsFolder() throws IOException {
        file.write(ledger(1));

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())));
    }

    @Test
    void nothingUnfinishedIsLeftBesideIt() throws IOException {
        file.write(ledger(1));
        file.write(ledger(2));

        try (Stream<Path> files = Files.list(path.getParent())) {
            assertEquals(List.of(path), files.toList());
        }
    }

    @Test
    void cutOffAnywhereItIsDamaged() throws IOException {
        file.write(ledger(1));
        byte[] whole = Files.readAllBytes(path);

        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThrows(DamagedLedgerException.class, file::read, "cut off at " + length);
        }
    }

    @Test
    void alteredItIsDamagedThoughItStillReads() throws IOException {
        file.write(ledger(1));
        String altered = Files.readString(path).replace("\"neck-injury\"", "");
        Files.writeString(path, altered);

        DamagedLedgerException damaged = assertThrows(DamagedLedgerException.class, file::read);

        assertTrue(damaged.refusal().cause().contains("ledger.json"));
    }

    @Test
    void ofANewerDorsalItIsNotReadAsIfItWereOurs() throws IOException {
        file.write(ledger(1));
        Files.writeString(path, Files.readString(path).replaceFirst("\"format\" : 1", "\"format\" : 2"));

        DamagedLedgerException damaged = assertThrows(DamagedLedgerException.class, file::read);

        assertTrue(damaged.refusal().cause().endsWith("It was written by a newer Dorsal."), damaged.refusal().cause());
    }

    @Test
    void oneThatCannotBeReadIsSaidInWordsOfTheDisk() throws IOException {
        Files.createDirectories(path);

        DamagedLedgerException damaged = assertThrows(DamagedLedgerException.class, file::read);

        assertTrue(damaged.refusal().cause().endsWith("It cannot be read: Is a directory."), damaged.refusal().cause());
    }

    @Test
    void nonsenseIsDamaged() throws IOException {
        for (String nonsense : List.of("", "null", "[]", "{}", "\u0000\u0001", "{\"format\": 1}")) {
            Files.createDirectories(path.getParent());
            Files.write(path, nonsense.getBytes(StandardCharsets.UTF_8));
            assertThrows(DamagedLedgerException.class, file::read, nonsense);
        }
    }

    private static Ledger ledger(long generation) {
        return new Ledger(generation, "install neck 1.0.0", THEN,
            List.of(APack.called("neck").checking("neck-injury").installed()), Set.of("triage"), List.of());
    }
}
