package org.dorsal.core.program;

import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.activity.Dose;
import org.dorsal.core.screening.Refusal;

/**
 * One part of the sitting a program asks for next.
 *
 * @param activity the activity's id
 * @param variant the variant chosen for this person now; empty when none is open
 * @param dose how much; empty when none is open
 * @param refusal why the part is left out; present exactly when no variant is open
 */
public record NextPart(String activity, Optional<String> variant, Optional<Dose> dose, Optional<Refusal> refusal) {
    public NextPart {
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(dose, "dose");
        Objects.requireNonNull(refusal, "refusal");
    }
}
