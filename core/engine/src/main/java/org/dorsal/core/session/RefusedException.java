package org.dorsal.core.session;

import java.io.Serial;
import java.util.Optional;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Verdict;

/** The gate refused. Carries why; whoever shows it words it. */
public final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
    private final transient Verdict verdict;
    private final transient Optional<Refusal> refusal;

    /**
     * @param verdict the verdict in force
     * @param refusal why the wanted variant is closed; empty when nothing at all is permitted
     */
    public RefusedException(Verdict verdict, Optional<Refusal> refusal) {
        super("refused at level " + verdict.assessment().level().word());
        this.verdict = verdict;
        this.refusal = refusal;
    }

    public Verdict verdict() {
        return verdict;
    }

    public Optional<Refusal> refusal() {
        return refusal;
    }
}
