package org.dorsal.core.session;

import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.activity.Dose;

/**
 * What to begin.
 *
 * @param person who
 * @param activity the activity's id
 * @param variant the variant's id; empty means the first that is open
 * @param dose in place of the variant's own, as a program asks; else empty
 * @param program the program it is part of, if any
 * @param painBefore 0 to 10, as just told; empty takes that of the screening
 * @param pace how many times faster than real time its time runs, 1 to {@link #FASTEST}
 */
public record SessionRequest(String person, String activity, Optional<String> variant, Optional<Dose> dose,
        Optional<String> program, Optional<Integer> painBefore, int pace) {
    public static final int FASTEST = 10_000;

    public SessionRequest {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(dose, "dose");
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(painBefore, "painBefore");
        painBefore.filter(pain -> pain < 0 || pain > 10).ifPresent(pain -> {
            throw new IllegalArgumentException("pain is " + pain + ", allowed is 0 to 10");
        });
        if (pace < 1 || pace > FASTEST) {
            throw new IllegalArgumentException("pace is " + pace + ", allowed is 1 to " + FASTEST);
        }
    }

    public static SessionRequest of(String person, String activity) {
        return new SessionRequest(person, activity, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }
}
