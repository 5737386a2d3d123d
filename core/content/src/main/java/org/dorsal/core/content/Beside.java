package org.dorsal.core.content;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dorsal.api.fact.Fact;

/**
 * The packs beside which a pack is read.
 *
 * @param facts their facts, by id
 * @param ids the ids of those facts as far as they can be listed: to say which one was probably meant
 * @param complete whether these are all; where they are not, nothing is said of a fact that is not among them
 */
public record Beside(Function<String, Optional<Fact>> facts, Supplier<Set<String>> ids, boolean complete) {
    /** For a pack that is read before it is known beside which. */
    public static final Beside UNKNOWN = new Beside(id -> Optional.empty(), Set::of, false);

    public Beside {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(ids, "ids");
    }

    /** These and no others. */
    public static Beside all(Function<String, Optional<Fact>> facts) {
        return new Beside(facts, Set::of, true);
    }
}
