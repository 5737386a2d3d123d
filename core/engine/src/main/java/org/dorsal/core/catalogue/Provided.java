package org.dorsal.core.catalogue;

import java.util.Objects;

/** A thing and the bundle it comes from. */
public record Provided<T>(T what, Provider by) {
    public Provided {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(by, "by");
    }
}
