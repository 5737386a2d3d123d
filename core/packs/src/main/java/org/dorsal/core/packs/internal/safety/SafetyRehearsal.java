package org.dorsal.core.packs.internal.safety;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.SafetyDiff;

/** Finds what a change of packs means for people, without carrying it out. */
public interface SafetyRehearsal {
    /**
     * @param changes what happens to which pack
     * @param after all packs that would be installed then
     * @param files where the bundles of the packs of now and then lie, by digest; some of now may be missing
     * @throws org.dorsal.core.packs.PackRefusedException when it cannot be found out; then nothing may be changed
     */
    SafetyDiff of(List<PackChange> changes, List<InstalledPack> after, Map<String, Path> files);
}
