package org.dorsal.core.screening;

import java.io.Serial;
import java.util.List;

/** Facts brought by a caller that no pack defines, or values they cannot have. */
public final class InvalidFactsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    /**
     * @param fact the name given
     * @param what what is wrong, in words a person can read
     * @param nearest the known name most like it, for a name that is unknown; else empty
     */
    public record Problem(String fact, String what, java.util.Optional<String> nearest) {
    }

    public InvalidFactsException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
