package org.dorsal.core.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A bundle that is not installed, as if it were and ran.
 *
 * @param by the bundle
 * @param announced the ids of the safety checks that its manifest announces
 * @param services what it would register: each counts as every kind of the API's services that it is
 */
public record SupposedBundle(Provider by, Set<String> announced, List<Object> services) {
    public SupposedBundle {
        Objects.requireNonNull(by, "by");
        announced = Set.copyOf(announced);
        services = List.copyOf(services);
    }
}
