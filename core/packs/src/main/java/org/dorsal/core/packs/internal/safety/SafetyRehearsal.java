package org.dorsal.core.packs.internal.safety;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.SafetyDiff;

/** Finds what a change of packs means for people, without carrying it out. */
public interface SafetyRehearsal {
    /**
     * @param changes what happens to which pack
     * @param files where the bundles of the packs after the change lie, by digest
     * @throws org.dorsal.core.packs.PackRefusedException when it cannot be found out; then nothing may be changed
     */
    SafetyDiff of(List<PackChange> changes, Map<String, Path> files);
}
