package org.dorsal.core.packs.internal.safety;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.SafetyDiff;

/** Asks all checks about the bundled profiles, before a change and as if it were made. */
public final class ProfileRehearsal implements SafetyRehearsal {
    @Override
    public SafetyDiff of(List<PackChange> changes, Map<String, Path> files) {
        if (changes.isEmpty()) {
            return SafetyDiff.NONE;
        }
        throw new PackRefusedException(new Refusal("Nothing is changed.",
            "What the change means for people cannot be found out.", "Use a Dorsal that can."));
    }
}
