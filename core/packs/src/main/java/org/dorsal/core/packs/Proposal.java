package org.dorsal.core.packs;

import java.util.List;
import java.util.Set;

/**
 * A change that was staged, verified, resolved and rehearsed, and not carried out. Belongs to one thread. Closing it
 * removes what was staged.
 */
public interface Proposal extends AutoCloseable {
    /** What happens to which pack, by id; empty where there is nothing to do. */
    List<PackChange> changes();

    /** The symbolic names of all bundles that would be stopped and started again; none outside the changed packs. */
    Set<String> touched();

    SafetyDiff safety();

    /** What must be agreed to. */
    Set<Consent> needed();

    @Override
    void close();
}
