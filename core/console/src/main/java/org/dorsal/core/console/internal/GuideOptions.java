package org.dorsal.core.console.internal;

import java.util.Objects;
import java.util.Optional;
import org.dorsal.core.session.SessionRequest;

/**
 * How a person is guided.
 *
 * @param streams where to read and write
 * @param person who, as told on the command line and checked by {@link PersonName}; empty when nobody said so
 * @param plain whether lines are only appended: asked for, wished by the environment, or without a terminal
 * @param pace how many times faster than real time a session runs, 1 to {@link SessionRequest#FASTEST}
 */
public record GuideOptions(Streams streams, Optional<String> person, boolean plain, int pace) {
    public GuideOptions {
        Objects.requireNonNull(streams, "streams");
        Objects.requireNonNull(person, "person");
        if (pace < 1 || pace > SessionRequest.FASTEST) {
            throw new IllegalArgumentException("pace is " + pace + ", allowed is 1 to " + SessionRequest.FASTEST);
        }
    }
}
