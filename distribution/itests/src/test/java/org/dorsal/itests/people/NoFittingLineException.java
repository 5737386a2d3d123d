package org.dorsal.itests.people;

import java.io.Serial;

/** A screen wants exactly one line, and by what is so of this person none fits. */
final class NoFittingLineException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoFittingLineException(String question) {
        super(question);
    }
}
