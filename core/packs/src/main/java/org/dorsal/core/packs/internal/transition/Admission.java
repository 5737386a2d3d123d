package org.dorsal.core.packs.internal.transition;

import java.util.Optional;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.file.PackArtifact;

/** Which edition may come in beside or in place of which. */
public final class Admission {
    private Admission() {
    }

    static void toInstall(PackArtifact pack, Optional<InstalledPack> installed) {
        installed.ifPresent(there -> {
            boolean same = there.digest().equals(pack.digest());
            throw refused(pack.coordinate() + " is not installed anew.", there.bundled() ? "A pack of that id came with Dorsal and cannot be replaced."
                : same ? "It is installed already." : there.coordinate() + " is installed.",
                there.bundled() ? "Ask its author to give it another id." : same ? "Nothing needs to be done."
                    : "Run `dorsal pack upgrade FILE` for a newer edition.");
        });
    }

    static void toUpgrade(PackArtifact pack, Optional<InstalledPack> installed) {
        InstalledPack there = installed.orElseThrow(() -> refused(pack.coordinate() + " upgrades nothing.",
            "No pack " + pack.coordinate().id() + " is installed.", "Run `dorsal pack install FILE`."));
        ofAnother(pack, there).ifPresent(refusal -> {
            throw new PackRefusedException(refusal);
        });
    }

    /** For what comes by itself, or because another needs it. */
    static void toReplaceOlder(PackArtifact pack, Optional<InstalledPack> installed) {
        if (installed.isPresent()) {
            toUpgrade(pack, installed);
        }
    }

    /** Why a pack may not take the place of the one of its id that is installed. */
    public static Optional<Refusal> ofAnother(PackArtifact pack, InstalledPack there) {
        if (there.bundled()) {
            return Optional.of(inPlaceOfBundled(pack));
        }
        int newer = pack.coordinate().version().compareTo(there.coordinate().version());
        if (newer < 0) {
            return Optional.of(new Refusal(pack.coordinate() + " is no upgrade.", there.coordinate() + " is installed, which is newer.",
                "Run `dorsal pack rollback` to go back to what was installed before."));
        }
        return newer > 0 || there.digest().equals(pack.digest()) ? Optional.empty()
            : Optional.of(new Refusal(pack.coordinate() + " is no upgrade.",
                "The same version is installed with another content: one of the two is not what it says.",
                "Ask its author for an edition with a version of its own."));
    }

    static Refusal inPlaceOfBundled(PackArtifact pack) {
        return new Refusal(pack.coordinate() + " cannot be installed.",
            "A pack of that id came with Dorsal and cannot be replaced.", "Ask its author to give it another id, or upgrade Dorsal instead.");
    }

    private static PackRefusedException refused(String what, String cause, String next) {
        return new PackRefusedException(new Refusal(what, cause, next));
    }
}
