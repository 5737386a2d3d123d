package org.dorsal.core.packs.internal.safety;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.gate.Rehearsal;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.SafetyDiff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks all checks about the bundled profiles, before a change and as if it were made: of data on a catalogue that is
 * supposed, of code in a process of its own. What cannot be found out is refused.
 */
public final class ProfileRehearsal implements SafetyRehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileRehearsal.class);

    private final SafetyRehearsal ofData;
    private final SafetyRehearsal ofCode;

    public ProfileRehearsal(Rehearsal rehearsal, PackInspection inspection, ScratchPlatform scratch) {
        this.ofData = new SuppositionRehearsal(rehearsal, inspection);
        this.ofCode = new ScratchRehearsal(rehearsal, scratch);
    }

    @Override
    public SafetyDiff of(List<PackChange> changes, List<InstalledPack> after, Map<String, Path> files) {
        if (changes.isEmpty()) {
            return SafetyDiff.NONE;
        }
        boolean bringsCode = changes.stream().flatMap(change -> change.after().stream()).anyMatch(InstalledPack::code);
        try {
            return (bringsCode ? ofCode : ofData).of(changes, after, files);
        } catch (RuntimeException e) {
            LOG.warn("A change of packs cannot be rehearsed", e);
            String cause = e instanceof UnrehearsedException known ? known.getMessage() : "The rehearsal failed with " + e.getClass().getSimpleName() + ".";
            throw new PackRefusedException(new Refusal("Nothing is changed: what it would mean for people cannot be found out.", cause,
                "Run `dorsal pack verify` on the pack. The log in the home says more."));
        }
    }
}
