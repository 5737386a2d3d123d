package org.dorsal.core.gate.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.UndeclaredFactException;

/** The evidence one check may see: the facts it declared, and nothing that could be changed. */
final class DeclaredEvidence implements Evidence {
    private final Instant time;
    private final Phase phase;
    private final Set<String> declared;
    private final KnownFacts facts;
    private volatile Optional<UndeclaredFactException> trespass = Optional.empty();

    DeclaredEvidence(Instant time, Phase phase, Set<String> declared, KnownFacts facts) {
        this.time = time;
        this.phase = phase;
        this.declared = declared;
        this.facts = facts;
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public Phase phase() {
        return phase;
    }

    @Override
    public Knowledge knowledge(String fact) {
        return known(fact).knowledge();
    }

    @Override
    public Optional<FactValue> value(String fact) {
        return known(fact).value();
    }

    /** The reading of an undeclared fact, even if the check swallowed the exception. */
    Optional<UndeclaredFactException> trespass() {
        return trespass;
    }

    private KnownFacts.Known known(String fact) {
        if (!declared.contains(fact)) {
            UndeclaredFactException exception = new UndeclaredFactException(fact);
            trespass = Optional.of(exception);
            throw exception;
        }
        return facts.of(fact);
    }
}
