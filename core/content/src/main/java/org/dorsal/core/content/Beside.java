package org.dorsal.core.content;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dorsal.api.fact.Fact;

/**
 * The packs beside which a pack is read.
 *
 * @param facts their facts, by id
 * @param complete whether these are all; where they are not, nothing is said of a fact that is not among them
 */
public record Beside(Function<String, Optional<Fact>> facts, boolean complete) {
    /** For a pack that is read before it is known beside which. */
    public static final Beside UNKNOWN = new Beside(id -> Optional.empty(), false);

    public Beside {
        Objects.requireNonNull(facts, "facts");
    }

    /** These and no others. */
    public static Beside all(Function<String, Optional<Fact>> facts) {
        return new Beside(facts, true);
    }
}
