package org.dorsal.core.packs.internal.transition;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.internal.ledger.Staging;

/**
 * A proposal and the folder with what is new in it.
 *
 * @param generation of the ledger that it starts from
 */
record StagedProposal(long generation, Target target, List<PackChange> changes, Set<String> touched, SafetyDiff safety,
        Set<Consent> needed, Path staging) implements Proposal {
    @Override
    public void close() {
        Staging.remove(staging);
    }
}
