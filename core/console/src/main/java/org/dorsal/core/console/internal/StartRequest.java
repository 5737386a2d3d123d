package org.dorsal.core.console.internal;

import java.util.Objects;
import java.util.Optional;

import org.dorsal.core.screening.Verdict;

/**
 * What to guide through.
 *
 * @param id of an activity or a program
 * @param variant the variant of the activity; empty means the first that is open
 * @param verdict the verdict to begin under, where a caller brought the answers; empty means that of the sitting that
 *     still goes on, or a screening
 */
public record StartRequest(String id, Optional<String> variant, Optional<Verdict> verdict) {
    public StartRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(variant, "variant");
        Objects.requireNonNull(verdict, "verdict");
    }
}
