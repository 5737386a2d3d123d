package org.dorsal.core.gate;

import java.util.Objects;
import org.dorsal.api.safety.Finding;

/**
 * A finding and whose it is.
 *
 * @param check the id of the check
 * @param pack the pack it comes from
 * @param finding what it found
 */
public record Found(String check, String pack, Finding finding) {
    public Found {
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(finding, "finding");
    }
}
