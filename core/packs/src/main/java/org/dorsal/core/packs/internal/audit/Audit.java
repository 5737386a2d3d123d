package org.dorsal.core.packs.internal.audit;

import java.io.IOException;

/** Writes down what operators did with packs, so that it cannot be altered unseen. */
public interface Audit {
    /**
     * On the disk when this returns.
     *
     * @param generation of the ledger after it
     * @param action such as {@code install neck 1.0.0 (sha256 …, unsigned, looser safety accepted)}
     */
    void write(long generation, String action) throws IOException;
}
