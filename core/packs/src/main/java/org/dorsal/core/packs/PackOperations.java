package org.dorsal.core.packs;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * OSGi service: which packs are installed, and how that is changed. Any thread may call; one change at a time, the
 * second waits. Whoever carries out must hold the home.
 */
@ProviderType
public interface PackOperations {
    Inventory inventory();

    /**
     * Stages, verifies, resolves and rehearses a change. Nothing that is installed is touched.
     *
     * @throws PackRefusedException when it cannot be done, with the reason
     */
    Proposal propose(Wish wish);

    /**
     * Carries a proposal out: writes the ledger, switches the catalogue in one step, removes the old. When it returns,
     * the change is on the disk and in force; when it throws, neither.
     *
     * @throws PackRefusedException when a consent is missing, the installed packs have changed since the proposal, or
     *     something fails on the way
     */
    void carryOut(Proposal proposal, Set<Consent> given);
}
