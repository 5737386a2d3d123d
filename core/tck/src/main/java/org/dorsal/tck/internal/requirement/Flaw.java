package org.dorsal.tck.internal.requirement;

import java.util.Objects;
import java.util.Optional;
import org.dorsal.tck.Problem;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.Severity;

/** Something that does not meet a requirement; the same words as of a {@link Problem}. */
public record Flaw(Severity severity, Place place, String what, Optional<String> counterexample, String fix) {
    public Flaw {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(counterexample, "counterexample");
        Objects.requireNonNull(fix, "fix");
    }

    public static Flaw error(Place place, String what, String fix) {
        return new Flaw(Severity.ERROR, place, what, Optional.empty(), fix);
    }

    public static Flaw warning(Place place, String what, String fix) {
        return new Flaw(Severity.WARNING, place, what, Optional.empty(), fix);
    }

    public Flaw seenWith(Object input) {
        return new Flaw(severity, place, what, Optional.of(input.toString()), fix);
    }

    public Problem of(Requirement<?> requirement) {
        return new Problem(requirement.id(), severity, place, what, counterexample, fix);
    }
}
