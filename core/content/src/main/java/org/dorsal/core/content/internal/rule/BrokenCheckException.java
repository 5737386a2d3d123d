package org.dorsal.core.content.internal.rule;

import java.io.Serial;
import org.dorsal.core.content.PackProblem;

/** A check has a rule that cannot be compiled, so it cannot judge anything. */
final class BrokenCheckException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    BrokenCheckException(String check, PackProblem first, int problems) {
        super("the rules of the check " + check + " have " + problems + (problems == 1 ? " problem: " : " problems, first: ")
            + first.file() + ":" + first.line() + ":" + first.column() + ": " + first.what() + " " + first.fix());
    }
}
