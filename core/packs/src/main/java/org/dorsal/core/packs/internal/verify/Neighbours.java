package org.dorsal.core.packs.internal.verify;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.content.CarriedServices;

/**
 * The packs that a pack would be installed beside.
 *
 * @param installed the catalogue in force
 * @param bundles the symbolic names of the bundles in it that stay
 * @param alongside what the packs bring that are new at the same time, by their ids
 */
record Neighbours(Catalogue installed, Set<String> bundles, Map<String, CarriedServices> alongside) {
    /** A fact as one of them defines it. */
    Optional<Fact> fact(String id) {
        return staying(installed.facts().get(id)).map(Provided::what)
            .or(() -> alongside.values().stream().flatMap(pack -> pack.facts().stream()).filter(f -> f.id().equals(id)).findFirst());
    }

    /** Who has a thing of this id already, among things of one kind. */
    <T> Optional<String> owner(String id, Map<String, Provided<T>> things, Function<CarriedServices, Stream<String>> ids) {
        return staying(things.get(id)).map(thing -> thing.by().pack())
            .or(() -> alongside.entrySet().stream().filter(pack -> ids.apply(pack.getValue()).anyMatch(id::equals))
                .map(Map.Entry::getKey).findFirst());
    }

    private <T> Optional<Provided<T>> staying(Provided<T> thing) {
        return Optional.ofNullable(thing).filter(t -> bundles.contains(t.by().bundle()));
    }
}
