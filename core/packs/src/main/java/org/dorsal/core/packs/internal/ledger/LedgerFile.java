package org.dorsal.core.packs.internal.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dorsal.core.packs.internal.file.DiskWords;

/** The ledger on the disk: {@code ledger.json}. */
public final class LedgerFile {
    private final Path file;

    public LedgerFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /**
     * What was written last; empty where nothing ever was.
     *
     * @throws DamagedLedgerException when the file is there and is not a whole ledger of this format
     */
    public Optional<Ledger> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LedgerForm.read(Files.readAllBytes(file), file));
        } catch (IOException e) {
            throw new DamagedLedgerException(file, "It cannot be read: " + DiskWords.of(e) + ".", e);
        }
    }

    /** Puts the ledger in the place of what was written before; on the disk when this returns. */
    public void write(Ledger ledger) throws IOException {
        DurableFile.write(file, LedgerForm.write(ledger));
    }

    /** Makes it as if nothing was ever changed; on the disk when this returns. */
    public void remove() throws IOException {
        DurableFile.remove(file);
    }
}
