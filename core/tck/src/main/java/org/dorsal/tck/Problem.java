package org.dorsal.tck;

import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong in a plugin.
 *
 * @param requirement the id of the requirement that it does not meet, such as {@code check.deterministic}
 * @param severity how much it weighs
 * @param place where it is
 * @param what what is wrong, in sentences
 * @param counterexample an input with which it can be seen, where there is one
 * @param fix how to mend it, in sentences
 */
public record Problem(String requirement, Severity severity, Place place, String what, Optional<String> counterexample, String fix) {

    /**
     * Where something is wrong.
     *
     * @param subject what it is about, such as {@code check neck-dizziness}; never empty
     * @param file the path within the plugin; empty where the problem is in no file
     * @param line from 1; 0 where the problem is not in one place
     * @param column from 1; 0 where the problem is not in one place
     */
    public record Place(String subject, String file, int line, int column) {
        public Place {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(file, "file");
        }

        public static Place of(String subject) {
            return new Place(subject, "", 0, 0);
        }

        /** A file of the plugin as a whole. */
        public static Place inFile(String file) {
            return new Place(file, file, 0, 0);
        }
    }

    public Problem {
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(counterexample, "counterexample");
        Objects.requireNonNull(fix, "fix");
    }

    @Override
    public String toString() {
        return requirement + " (" + place.subject() + "): " + what + counterexample.map(input -> " Seen with: " + input + ".").orElse("")
            + " " + fix;
    }
}
