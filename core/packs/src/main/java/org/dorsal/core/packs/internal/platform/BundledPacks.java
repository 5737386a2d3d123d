package org.dorsal.core.packs.internal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.file.Sha256;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs that came with this Dorsal: the jars of its folder {@code repository}. All are installed as bundles at once,
 * because a bundle says best which pack it is, and before anything else of the platform starts, because they are read on
 * a second core from then on. What the ledger does not have is taken away again.
 */
@Component(immediate = true, service = BundledPacks.class)
public final class BundledPacks {
    private static final Logger LOG = LoggerFactory.getLogger(BundledPacks.class);
    private static final String JAR = ".jar";

    private record Came(Bundle bundle, Path file) {
    }

    private final PackBundles bundles;
    private final Map<String, Came> byPack = new TreeMap<>();
    private final Map<String, Refusal> damaged = new TreeMap<>();
    private Optional<List<InstalledPack>> described = Optional.empty();

    @Activate
    public BundledPacks(BundleContext context) {
        this.bundles = new PackBundles(context);
        for (Path file : files(PlatformFolders.repository(context))) {
            try {
                Bundle bundle = bundles.install(file);
                PackBundles.pack(bundle).ifPresent(pack -> byPack.put(pack, new Came(bundle, file)));
            } catch (BundleException e) {
                LOG.error("{} cannot be brought in", file, e);
                damaged.put(file.getFileName().toString(), damage(file, e));
            }
        }
    }

    /** Their bundles, by the id of the pack. */
    public Map<String, Bundle> bundles() {
        Map<String, Bundle> bundles = new TreeMap<>();
        byPack.forEach((pack, came) -> bundles.put(pack, came.bundle()));
        return bundles;
    }

    /** The bundle of a pack that came, unless it is uninstalled; another one after it was put back. */
    Optional<Bundle> bundle(String pack) {
        return Optional.ofNullable(byPack.get(pack)).flatMap(came -> bundles.of(came.file()));
    }

    /** Why a file is not in force, by its name: nobody can say which pack it is. */
    public Map<String, Refusal> damaged() {
        return Map.copyOf(damaged);
    }

    private static Refusal damage(Path file, BundleException e) {
        String what = e.getType() == BundleException.DUPLICATE_BUNDLE_ERROR ? " is a pack that is there twice."
            : " is no pack, or a damaged one.";
        return new Refusal("A pack that came with Dorsal is not in force.", "The file " + file + what,
            "Unpack Dorsal again, or take that file away.");
    }

    /** The file of a pack that came. */
    public Path file(String pack) {
        return byPack.get(pack).file();
    }

    /** The packs as the ledger has them. Reads them whole, so not while the platform starts. */
    public synchronized List<InstalledPack> packs() {
        List<InstalledPack> packs = described.orElseGet(() -> byPack.entrySet().stream()
            .map(came -> described(came.getKey(), came.getValue())).toList());
        described = Optional.of(packs);
        return packs;
    }

    private static InstalledPack described(String pack, Came came) {
        Bundle bundle = came.bundle();
        String title = Optional.ofNullable(bundle.getHeaders("").get(Constants.BUNDLE_NAME)).orElse(pack);
        return new InstalledPack(new Coordinate(pack, bundle.getVersion()), title, bundle.getSymbolicName(), digest(came.file()),
            true, false, PackBundles.checks(bundle), Map.of(), Optional.empty(), "came with Dorsal", Instant.EPOCH);
    }

    private static String digest(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(JAR)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
