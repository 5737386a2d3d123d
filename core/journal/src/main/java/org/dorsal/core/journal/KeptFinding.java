package org.dorsal.core.journal;

import java.util.Objects;
import org.dorsal.api.safety.Finding;

/**
 * What was found when something was stopped, and whose finding it was at that time.
 *
 * @param check the id of the check
 * @param pack the pack it came from
 * @param finding in the wording of that time
 */
public record KeptFinding(String check, String pack, Finding finding) {
    public KeptFinding {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(finding, "finding");
    }
}
