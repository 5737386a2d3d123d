package org.dorsal.core.packs.internal.ledger;

import java.io.Serial;
import java.nio.file.Path;
import org.dorsal.core.packs.Refusal;

/** Nobody can say which packs are installed, so nothing may be permitted. */
public final class DamagedLedgerException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    DamagedLedgerException(Path file, String what, Throwable cause) {
        super(file + ": " + what, cause);
        this.refusal = new Refusal("It is not known which packs are installed, so nothing is permitted.",
            "The ledger " + file + " is damaged. " + what,
            "Put back a copy of it; or move it away: then the packs that came with Dorsal are in force, and no others.");
    }

    public Refusal refusal() {
        return refusal;
    }
}
