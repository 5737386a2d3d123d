package org.dorsal.core.catalogue;

import java.util.Objects;

/**
 * A check that must have arrived before anything is permitted.
 *
 * @param id the check's id
 * @param bundle the symbolic name of the bundle that announced it, or {@link #REQUIRED}
 */
public record ExpectedCheck(String id, String bundle) {
    /** In place of a bundle: the installation itself requires the check, whatever is installed. */
    public static final String REQUIRED = "(required by this installation)";

    public ExpectedCheck {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bundle, "bundle");
    }
}
