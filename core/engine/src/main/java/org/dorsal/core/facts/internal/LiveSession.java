package org.dorsal.core.facts.internal;

import java.util.Optional;

/** Which session of a person goes on now: it is no history yet. */
@FunctionalInterface
public interface LiveSession {
    /** The id of the session that goes on. */
    Optional<String> of(String person);
}
