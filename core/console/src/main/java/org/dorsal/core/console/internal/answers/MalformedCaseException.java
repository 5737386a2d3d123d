package org.dorsal.core.console.internal.answers;

import java.io.Serial;
import java.util.Objects;
import java.util.Optional;

import org.dorsal.core.console.internal.answers.Case.Place;

/** A case that cannot be understood. */
public final class MalformedCaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Optional<String> id;
    private final transient Place place;
    private final String next;

    /**
     * @param id of the case, if it could be read
     * @param place where the trouble is
     * @param what is wrong, a clause without the place
     * @param next what to do about it, a sentence
     */
    public MalformedCaseException(Optional<String> id, Place place, String what, String next) {
        super(Objects.requireNonNull(what, "what"));
        this.id = Objects.requireNonNull(id, "id");
        this.place = Objects.requireNonNull(place, "place");
        this.next = Objects.requireNonNull(next, "next");
    }

    public Optional<String> id() {
        return id;
    }

    public Place place() {
        return place;
    }

    public String what() {
        return getMessage();
    }

    public String next() {
        return next;
    }
}
