package org.dorsal.core.gate;

import java.time.Instant;
import java.util.Objects;

/**
 * A bundle whose checks are not asked any more, until it is updated or restarted. While it is, nothing is permitted.
 *
 * @param bundle its symbolic name
 * @param check the id of the check that brought it there
 * @param reason what the check did, in a few words, such as "failed 3 times in a row, last with NullPointerException"
 * @param since when
 */
public record Quarantined(String bundle, String check, String reason, Instant since) {
    public Quarantined {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(since, "since");
    }
}
