package org.dorsal.core.packs.internal.transition;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.dorsal.core.packs.internal.file.PackIntake;
import org.dorsal.core.packs.internal.ledger.Ledger;
import org.dorsal.core.packs.internal.repository.PackFinder;
import org.dorsal.core.packs.internal.trust.Trust;
import org.dorsal.text.Nearest;

/** Turns a wish into the packs as they should be, and refuses what cannot be wished. */
public final class Targets {
    private final PackIntake intake;
    private final PackFinder finder;
    private final Trust trust;
    private final Supplier<List<InstalledPack>> bundled;
    private final Clock clock;

    /** @param bundled the packs that came with this Dorsal */
    public Targets(PackIntake intake, PackFinder finder, Trust trust, Supplier<List<InstalledPack>> bundled, Clock clock) {
        this.bundled = bundled;
        this.intake = intake;
        this.finder = finder;
        this.trust = trust;
        this.clock = clock;
    }

    /** @param staging an empty folder for what is new */
    Target of(Wish wish, Ledger now, Path staging) {
        if (wish instanceof Wish.Install install) {
            return added(Word.INSTALL, origins(install.what(), now, staging), now, staging, Admission::toInstall);
        }
        if (wish instanceof Wish.Upgrade upgrade) {
            return added(Word.UPGRADE, origins(upgrade.what(), now, staging), now, staging, Admission::toUpgrade);
        }
        if (wish instanceof Wish.Put put) {
            return added(Word.INSTALL, List.of(new Origin(put.file(), put.origin(), true, false)), now, staging, Admission::toReplaceOlder);
        }
        return wish instanceof Wish.Uninstall uninstall ? without(uninstall.id(), now) : before(now);
    }

    private Target added(Word word, List<Origin> origins, Ledger now, Path staging, BiConsumer<PackArtifact, Optional<InstalledPack>> admission) {
        Map<String, InstalledPack> packs = new TreeMap<>();
        now.packs().forEach(pack -> packs.put(pack.id(), pack));
        Map<String, PackArtifact> staged = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Origin origin : origins) {
            PackArtifact artifact = intake.take(origin.file(), staging);
            Optional<InstalledPack> there = Optional.ofNullable(packs.get(artifact.coordinate().id()));
            Optional<InstalledPack> came = bundled.get().stream().filter(pack -> pack.id().equals(artifact.coordinate().id())).findFirst();
            names.add(artifact.coordinate().toString());
            if (origin.bundled() && came.isPresent()) {
                packs.put(came.get().id(), came.get());
                continue;
            }
            if (came.isPresent() && there.isEmpty()) {
                throw new PackRefusedException(Admission.inPlaceOfBundled(artifact));
            }
            BiConsumer<PackArtifact, Optional<InstalledPack>> needed = origin.asked() ? admission : Admission::toReplaceOlder;
            needed.accept(artifact, there);
            packs.put(artifact.coordinate().id(), installed(artifact, origin.words()));
            staged.put(artifact.digest(), artifact);
        }
        String all = String.join(", ", names);
        return new Target(word.reason + " " + all, word.undone.formatted(all, names.size() == 1 ? "is" : "are"), List.copyOf(packs.values()), staged);
    }

    private enum Word {
        INSTALL("install", "%s %s not installed."), UPGRADE("upgrade", "The upgrade to %s is not made.");

        private final String reason;
        private final String undone;

        Word(String reason, String undone) {
            this.reason = reason;
            this.undone = undone;
        }
    }

    /**
     * @param asked whether the operator named it; if not, one that was named needs it
     * @param bundled whether it is one that came with Dorsal
     */
    private record Origin(Path file, String words, boolean asked, boolean bundled) {
    }

    private List<Origin> origins(List<String> what, Ledger now, Path staging) {
        List<Origin> origins = new ArrayList<>();
        List<String> sought = new ArrayList<>();
        what.forEach(given -> existing(given).ifPresentOrElse(file -> origins.add(new Origin(file, file.toString(), true, false)),
            () -> sought.add(given)));
        if (!sought.isEmpty() || what.isEmpty()) {
            finder.fetch(sought, now.packs(), staging)
                .forEach(fetched -> origins.add(new Origin(fetched.file(), fetched.from(), fetched.asked(), fetched.bundled())));
        }
        return origins;
    }

    private static Optional<Path> existing(String given) {
        try {
            return Optional.of(Path.of(given)).filter(Path::isAbsolute).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private InstalledPack installed(PackArtifact artifact, String origin) {
        Optional<String> signer = trust.of(artifact) instanceof Trust.Standing.Trusted by ? Optional.of(by.key()) : Optional.empty();
        return new InstalledPack(artifact.coordinate(), artifact.title(), artifact.symbolicName(), artifact.digest(), false,
            artifact.code(), artifact.checks(), artifact.needs(), signer, origin, clock.instant());
    }

    private static Target without(String id, Ledger now) {
        if (now.packs().stream().noneMatch(pack -> pack.id().equals(id))) {
            List<String> ids = now.packs().stream().map(InstalledPack::id).toList();
            throw refused("No pack " + id + " is installed.", Nearest.to(id, ids).map(near -> "Did you mean " + near + "?")
                .orElse("Installed are " + String.join(", ", ids) + "."), "Run `dorsal pack list`.");
        }
        List<InstalledPack> rest = now.packs().stream().filter(pack -> !pack.id().equals(id)).toList();
        return new Target("uninstall " + id, id + " is not uninstalled.", rest, Map.of());
    }

    private static Target before(Ledger now) {
        Ledger.State state = now.earlier().stream().findFirst().orElseThrow(() -> refused("There is nothing to go back to.",
            "No pack was installed, upgraded or uninstalled yet.", "Run `dorsal pack list`."));
        List<InstalledPack> packs = state.packs().stream().sorted(Comparator.comparing(InstalledPack::id)).toList();
        return new Target("rollback of " + now.reason(), "The last change (" + now.reason() + ") is not rolled back.", packs, Map.of());
    }

    private static PackRefusedException refused(String what, String cause, String next) {
        return new PackRefusedException(new Refusal(what, cause, next));
    }
}
