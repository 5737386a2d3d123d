package org.dorsal.core.packs.internal.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.InstalledPack;
import org.osgi.framework.Version;

/**
 * The editions of each pack that may be chosen, the best first: for a pack that is to become newer the newest, for others
 * the one that is installed. Nothing that is installed gives way to something older unless it was asked for, and what came
 * with Dorsal stays.
 */
final class Editions {
    private static final Comparator<PackResource> NEWEST_FIRST =
        Comparator.<PackResource, Version>comparing(edition -> edition.coordinate().version()).reversed();

    private final Map<String, List<PackResource>> byId = new TreeMap<>();

    /** @param renewed the ids of the packs that were asked for */
    Editions(Collection<AvailablePack> available, List<InstalledPack> installed, Set<String> renewed) {
        Map<String, InstalledPack> there = new TreeMap<>();
        installed.forEach(pack -> there.put(pack.id(), pack));
        Map<Coordinate, PackResource> offered = new LinkedHashMap<>();
        // The same edition in two repositories: the first one that was set is asked.
        available.forEach(pack -> offered.putIfAbsent(pack.coordinate(), PackResource.of(pack)));
        installed.forEach(pack -> offered.put(pack.coordinate(), PackResource.of(pack)));
        offered.values().stream().filter(edition -> may(edition, Optional.ofNullable(there.get(edition.coordinate().id())), renewed))
            .forEach(edition -> byId.computeIfAbsent(edition.coordinate().id(), id -> new ArrayList<>()).add(edition));
        byId.forEach((id, editions) -> editions.sort(renewed.contains(id) ? NEWEST_FIRST : installedFirst()));
    }

    private static boolean may(PackResource edition, Optional<InstalledPack> installed, Set<String> renewed) {
        if (edition.available().isEmpty() || installed.isEmpty()) {
            return true;
        }
        InstalledPack there = installed.get();
        boolean newer = edition.coordinate().version().compareTo(there.coordinate().version()) > 0;
        return !there.bundled() && (newer || renewed.contains(there.id()));
    }

    private static Comparator<PackResource> installedFirst() {
        return Comparator.<PackResource, Boolean>comparing(edition -> edition.available().isPresent()).thenComparing(NEWEST_FIRST);
    }

    /** Of this pack, the best first. */
    List<PackResource> of(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** The best of each pack. */
    List<PackResource> best() {
        return byId.values().stream().map(editions -> editions.get(0)).toList();
    }

    Set<String> ids() {
        return new TreeSet<>(byId.keySet());
    }
}
