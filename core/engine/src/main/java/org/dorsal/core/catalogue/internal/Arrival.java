package org.dorsal.core.catalogue.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A service that a bundle has registered, from its arrival on. Guarded by the lock of whoever keeps it. */
final class Arrival {
    private final ServiceKind kind;
    private final long serviceId;
    private final Optional<Integer> together;
    private final Supplier<Object> service;
    private boolean asked;
    private Optional<Definition> definition = Optional.empty();

    /**
     * @param serviceId the number of the service; a smaller one was registered earlier
     * @param together how many services of its bundle belong together, if it says so
     * @param service gets the service object; runs the plugin's code, and gives null when that fails
     */
    Arrival(ServiceKind kind, long serviceId, Optional<Integer> together, Supplier<Object> service) {
        this.kind = kind;
        this.serviceId = serviceId;
        this.together = together;
        this.service = service;
    }

    ServiceKind kind() {
        return kind;
    }

    long serviceId() {
        return serviceId;
    }

    Optional<Integer> together() {
        return together;
    }

    Optional<Definition> definition() {
        return definition;
    }

    /** Whether it is still to be asked; true once only. */
    boolean claim() {
        boolean first = !asked;
        asked = true;
        return first;
    }

    void define(Definition answer) {
        definition = Optional.of(answer);
    }

    /** Runs the plugin's code, so never under a lock. */
    Definition ask() {
        return kind.ask(Objects.requireNonNull(service.get(), "the service could not be got"));
    }
}
