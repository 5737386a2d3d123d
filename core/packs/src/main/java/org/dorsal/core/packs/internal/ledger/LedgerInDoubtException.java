package org.dorsal.core.packs.internal.ledger;

import java.io.IOException;
import java.io.Serial;

/** The disk failed in the moment of a change: the next start may find the packs from before it, or those from after it. */
public final class LedgerInDoubtException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    LedgerInDoubtException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
