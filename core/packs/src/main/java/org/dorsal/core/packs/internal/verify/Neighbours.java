package org.dorsal.core.packs.internal.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.internal.file.PackArtifact;

/**
 * What a pack would be installed beside.
 *
 * @param installed the catalogue in force
 * @param replaced the ids of the packs whose things in the catalogue would go
 * @param staying the packs that are installed and stay
 * @param together what the packs bring that are new at the same time; looked at again for each of them, so made once
 * @param pack the one of them whose neighbours these are
 */
record Neighbours(Catalogue installed, Set<String> replaced, List<InstalledPack> staying,
        Map<PackArtifact, CarriedServices> together, PackArtifact pack) {
    /** Whether all that the pack needs is among them. */
    boolean suffice(PackArtifact pack) {
        return needs(pack).allMatch(Need::isMet);
    }

    /** What the pack needs, beside what is there. */
    Stream<Need> needs(PackArtifact pack) {
        return pack.needs().entrySet().stream().map(need -> new Need(need.getKey(), need.getValue(),
            packs().filter(other -> other.id().equals(need.getKey())).findFirst()));
    }

    /** A fact as one of them defines it. */
    Optional<Fact> fact(String id) {
        return staying(installed.facts().get(id)).map(Provided::what)
            .or(() -> alongside().flatMap(other -> other.getValue().facts().stream()).filter(f -> f.id().equals(id)).findFirst());
    }

    /** The pack that defines a fact. */
    Optional<String> definesFact(String id) {
        return owner(id, installed.facts(), Named::facts);
    }

    /** Who has a thing of this id already, among things of one kind. */
    <T> Optional<String> owner(String id, Map<String, Provided<T>> things, Function<CarriedServices, Stream<String>> ids) {
        return staying(things.get(id)).map(thing -> thing.by().pack())
            .or(() -> alongside().filter(other -> ids.apply(other.getValue()).anyMatch(id::equals))
                .map(other -> other.getKey().coordinate().id()).findFirst());
    }

    /** The ids of all things of one kind that are there besides. */
    <T> Set<String> ids(Map<String, Provided<T>> things, Function<CarriedServices, Stream<String>> ids) {
        Set<String> all = new TreeSet<>();
        things.forEach((id, thing) -> staying(thing).ifPresent(stays -> all.add(id)));
        alongside().map(Map.Entry::getValue).flatMap(ids).forEach(all::add);
        return all;
    }

    private Stream<Coordinate> packs() {
        return Stream.concat(staying.stream().map(InstalledPack::coordinate), alongside().map(other -> other.getKey().coordinate()));
    }

    private Stream<Map.Entry<PackArtifact, CarriedServices>> alongside() {
        return together.entrySet().stream().filter(other -> other.getKey() != pack);
    }

    private <T> Optional<Provided<T>> staying(Provided<T> thing) {
        return Optional.ofNullable(thing).filter(t -> !replaced.contains(t.by().pack()));
    }

    /** The pack or bundle whose check of this id the gate waits for, also where it does not run just now. */
    Optional<String> announcesCheck(String id) {
        return staying(installed.checks().get(id)).map(check -> check.by().pack())
            .or(() -> staying.stream().filter(installedPack -> installedPack.checks().contains(id)).map(InstalledPack::id).findFirst())
            .or(() -> alongside().map(Map.Entry::getKey).filter(other -> other.checks().contains(id)).map(other -> other.coordinate().id()).findFirst());
    }
}
