package org.dorsal.core.packs;

import java.io.Serial;
import java.util.List;
import org.dorsal.core.content.PackProblem;

/** A pack or an operation is refused as a whole; the platform is as it was before. */
public final class PackRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<PackProblem> problems;

    public PackRefusedException(Refusal refusal) {
        this(refusal, List.of());
    }

    /** @param problems all that is wrong in the pack's files, for those who want more than the refusal */
    public PackRefusedException(Refusal refusal, List<PackProblem> problems) {
        super(refusal.what() + " " + refusal.cause());
        this.refusal = refusal;
        this.problems = List.copyOf(problems);
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
