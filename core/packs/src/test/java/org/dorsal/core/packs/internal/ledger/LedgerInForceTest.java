package org.dorsal.core.packs.internal.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dorsal.core.packs.given.APack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerInForceTest {
    @TempDir
    Path folder;

    /** In a zip no folder can be synced: the ledger is in its place when the write fails. */
    @Test
    void whatWasNotWrittenForSureIsNotWhatTheNextProcessFinds() throws IOException {
        try (FileSystem disk = zip()) {
            LedgerFile file = new LedgerFile(Files.createDirectory(disk.getPath("/packs")).resolve("ledger.json"));
            LedgerInForce ledger = new LedgerInForce(file, List::of, Clock.systemUTC());

            assertThrows(IOException.class, () -> ledger.advance("install neck 1.0.0", List.of(APack.called("neck").installed())));

            assertEquals(0, ledger.current().generation());
            assertEquals(Optional.empty(), file.read());
        }
    }

    @Test
    void whereNeitherCouldBeWrittenForSureItIsInDoubt() throws IOException {
        LedgerFile file = new LedgerFile(folder.resolve("packs/ledger.json"));
        LedgerInForce ledger = new LedgerInForce(file, List::of, Clock.systemUTC());
        ledger.advance("install neck 1.0.0", List.of(APack.called("neck").installed()));
        Files.writeString(file.path(), "damaged by others meanwhile");
        Files.createDirectories(folder.resolve("packs/ledger.json.new/in-the-way"));

        assertThrows(LedgerInDoubtException.class, () -> ledger.advance("uninstall neck", List.of()));

        assertEquals(1, ledger.current().generation());
    }

    @Test
    void aFailureThatLeftTheLedgerAsItWasIsNoDoubt() throws IOException {
        LedgerFile file = new LedgerFile(folder.resolve("packs/ledger.json"));
        LedgerInForce ledger = new LedgerInForce(file, List::of, Clock.systemUTC());
        ledger.advance("install neck 1.0.0", List.of(APack.called("neck").installed()));
        Files.createDirectories(folder.resolve("packs/ledger.json.new/in-the-way"));

        IOException failure = assertThrows(IOException.class, () -> ledger.advance("uninstall neck", List.of()));

        assertFalse(failure instanceof LedgerInDoubtException, failure::toString);
        assertEquals(1, file.read().orElseThrow().generation());
    }

    @Test
    void cutOffAnywhereNothingIsKnownAndNothingIsWrittenOver() throws IOException {
        LedgerFile file = new LedgerFile(folder.resolve("packs/ledger.json"));
        new LedgerInForce(file, List::of, Clock.systemUTC()).advance("install neck 1.0.0", List.of(APack.called("neck").installed()));
        byte[] whole = Files.readAllBytes(file.path());

        for (int length = 0; length < whole.length; length += 64) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file.path(), cut);
            LedgerInForce ledger = new LedgerInForce(file, List::of, Clock.systemUTC());
            assertTrue(ledger.damage().isPresent(), "cut off at " + length);
            assertArrayEquals(cut, Files.readAllBytes(file.path()), "cut off at " + length);
        }
    }

    private FileSystem zip() throws IOException {
        URI zip = URI.create("jar:" + folder.resolve("home.zip").toUri());
        return FileSystems.newFileSystem(zip, Map.of("create", "true", "enablePosixFileAttributes", "true"));
    }
}
