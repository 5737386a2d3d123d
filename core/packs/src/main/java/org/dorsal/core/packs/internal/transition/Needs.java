package org.dorsal.core.packs.internal.transition;

import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.verify.Need;
import org.osgi.framework.VersionRange;

/** Whether each of some packs has the packs it needs among them. */
final class Needs {
    private final List<InstalledPack> packs;

    Needs(List<InstalledPack> packs) {
        this.packs = packs;
    }

    /** @throws PackRefusedException naming the first that lacks one */
    void assertMet() {
        packs.forEach(pack -> pack.needs().forEach((id, range) -> lacking(pack, id, range).ifPresent(refusal -> {
            throw new PackRefusedException(refusal);
        })));
    }

    private Optional<Refusal> lacking(InstalledPack pack, String id, VersionRange range) {
        Need need = new Need(id, range, packs.stream().filter(other -> other.id().equals(id)).map(InstalledPack::coordinate).findFirst());
        return need.isMet() ? Optional.empty() : Optional.of(new Refusal("The pack " + pack.coordinate() + " would lack a pack.",
            need.inWords(), need.next() + " Or run `dorsal pack uninstall " + pack.id() + "` first."));
    }
}
