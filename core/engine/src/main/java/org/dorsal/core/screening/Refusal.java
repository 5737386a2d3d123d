package org.dorsal.core.screening;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.core.gate.Found;

/**
 * Why a variant is closed and what is open in its place.
 *
 * @param because the findings that close it, most serious first; empty when it is closed only because the assessment is
 *     not determinate
 * @param instead the nearest open variant with the same aim: first of the same activity, then of another
 */
public record Refusal(List<Found> because, Optional<Choice> instead) {
    /** A variant of an activity. */
    public record Choice(String activity, String variant) {
        public Choice {
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(variant, "variant");
        }
    }

    public Refusal {
        because = List.copyOf(because);
        Objects.requireNonNull(instead, "instead");
    }
}
