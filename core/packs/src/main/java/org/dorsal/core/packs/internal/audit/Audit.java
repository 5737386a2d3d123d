package org.dorsal.core.packs.internal.audit;

import java.io.IOException;
import org.dorsal.core.packs.AuditTrail.Outcome;

/** Writes down what operators do with packs, so that it cannot be altered unseen. */
public interface Audit {
    /**
     * Writes down what is about to be done; on the disk when this returns.
     *
     * @param from the generation of the ledger now
     * @param to the generation once it is done; the same where the ledger stays as it is
     * @param action such as {@code install neck 1.0.0, accepted: unsigned}
     * @throws IOException when it is not known to be on the disk; then it must not be done
     */
    Begun begin(long from, long to, String action) throws IOException;

    /** What is being done. Where nobody says how it ended, the ledger tells it later. */
    @FunctionalInterface
    interface Begun {
        /**
         * Writes down how it ended, if that can be written at all.
         *
         * @param outcome {@code BEGUN} where nobody knows
         */
        void ended(Outcome outcome);
    }
}
