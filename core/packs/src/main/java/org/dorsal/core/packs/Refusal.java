package org.dorsal.core.packs;

import java.util.Objects;

/**
 * Why nothing was done, for an operator: together at most six lines of a terminal.
 *
 * @param what what was refused, in one sentence
 * @param cause the root cause by its name: the file, the pack, the rule, the key; never a chain
 * @param next the command to run next, or what to mend
 */
public record Refusal(String what, String cause, String next) {
    public Refusal {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(next, "next");
    }
}
