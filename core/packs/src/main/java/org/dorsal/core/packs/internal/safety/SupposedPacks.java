package org.dorsal.core.packs.internal.safety;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.catalogue.SupposedBundle;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.InspectedPack;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.internal.file.ArtifactSource;

/** Reads packs of data as they would be read if they were installed beside each other. */
final class SupposedPacks {
    private final PackInspection inspection;
    private final Map<String, Path> files;
    private final Map<String, Fact> facts = new HashMap<>();

    /**
     * @param beside what stays installed
     * @param files where the packs lie, by digest
     */
    SupposedPacks(PackInspection inspection, Catalogue beside, Map<String, Path> files) {
        this.inspection = inspection;
        this.files = files;
        beside.facts().forEach((id, fact) -> facts.put(id, fact.what()));
    }

    /**
     * A pack whose rules read the facts of another is read after it.
     *
     * @throws UnrehearsedException when one of them is not sound
     */
    List<SupposedBundle> read(List<InstalledPack> packs) {
        Map<InstalledPack, SupposedBundle> read = new LinkedHashMap<>();
        while (read.size() < packs.size()) {
            Map<InstalledPack, InspectedPack> round = new LinkedHashMap<>();
            packs.stream().filter(pack -> !read.containsKey(pack)).forEach(pack -> round.put(pack, inspect(pack)));
            if (round.values().stream().allMatch(pack -> pack.carried().isEmpty())) {
                throw unsound(round);
            }
            round.forEach((pack, inspected) -> inspected.carried().ifPresent(carried -> read.put(pack, supposed(pack, carried))));
        }
        return packs.stream().map(read::get).toList();
    }

    private InspectedPack inspect(InstalledPack pack) {
        Path file = Optional.ofNullable(files.get(pack.digest()))
            .orElseThrow(() -> new UnrehearsedException("The file of " + pack.coordinate() + " is gone."));
        return inspection.inspect(new ArtifactSource(file), Beside.all(fact -> Optional.ofNullable(facts.get(fact))), ReadingLimits.WIDEST);
    }

    private SupposedBundle supposed(InstalledPack pack, CarriedServices carried) {
        carried.facts().forEach(fact -> facts.putIfAbsent(fact.id(), fact));
        Provider by = new Provider(pack.bundle(), pack.coordinate().version().toString(), pack.id());
        return new SupposedBundle(by, pack.checks(), Stream.<List<?>>of(carried.techniques(), carried.exercises(), carried.programs(),
            carried.facts(), carried.questions(), carried.lessons(), carried.checks()).<Object>flatMap(List::stream).toList());
    }

    private static UnrehearsedException unsound(Map<InstalledPack, InspectedPack> packs) {
        InstalledPack pack = packs.keySet().iterator().next();
        PackProblem first = packs.get(pack).problems().get(0);
        return new UnrehearsedException(pack.coordinate() + ", " + first.file() + ":" + first.line() + ": " + first.what());
    }
}
