package org.dorsal.core.journal.internal;

import java.io.Serial;
import java.sql.SQLException;

/** A row holds a word of a closed set that this build does not have: a newer one wrote it. */
final class UnknownWordException extends SQLException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownWordException(Class<?> set, String word) {
        super("no " + set.getSimpleName() + " is called " + word);
    }
}
