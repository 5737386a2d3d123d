package org.dorsal.core.packs.internal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
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
        URI zip = URI.create("jar:" + folder.resolve("home.zip").toUri());
        try (FileSystem disk = FileSystems.newFileSystem(zip, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            LedgerFile file = new LedgerFile(disk.getPath("/packs/ledger.json"));
            LedgerInForce ledger = new LedgerInForce(file, List::of, Clock.systemUTC());

            assertThrows(IOException.class, () -> ledger.advance("install neck 1.0.0", List.of(APack.called("neck").installed())));

            assertEquals(0, ledger.current().generation());
            assertEquals(Optional.empty(), file.read());
        }
    }
}
