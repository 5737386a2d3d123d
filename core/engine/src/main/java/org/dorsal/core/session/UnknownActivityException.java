package org.dorsal.core.session;

import java.io.Serial;
import java.util.Optional;

/** No such activity, program or variant. */
public final class UnknownActivityException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
    private final String id;
    private final transient Optional<String> nearest;

    /**
     * @param id the id asked for
     * @param nearest the known id most like it, if one is
     */
    public UnknownActivityException(String id, Optional<String> nearest) {
        super("nothing is called " + id);
        this.id = id;
        this.nearest = nearest;
    }

    public String id() {
        return id;
    }

    public Optional<String> nearest() {
        return nearest;
    }
}
