package org.dorsal.tck.internal.trial;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.UndeclaredFactException;

/** The evidence that a check sees in the platform, and what it looks at in it. */
final class SampleEvidence implements Evidence {
    /** Any moment does, as long as it is always the same. */
    static final Instant TIME = Instant.parse("2026-01-15T09:00:00Z");

    private final Sample sample;
    private final Set<String> looked = Collections.synchronizedSet(new TreeSet<>());
    private volatile Optional<String> trespass = Optional.empty();

    SampleEvidence(Sample sample) {
        this.sample = sample;
    }

    @Override
    public Instant time() {
        return TIME;
    }

    @Override
    public Phase phase() {
        return sample.phase();
    }

    @Override
    public Knowledge knowledge(String fact) {
        return known(fact).knowledge();
    }

    @Override
    public Optional<FactValue> value(String fact) {
        return known(fact).value();
    }

    /** The facts it looked at. */
    Set<String> looked() {
        return Set.copyOf(looked);
    }

    /** The fact it asked for without declaring it, even if it swallowed the exception. */
    Optional<String> trespass() {
        return trespass;
    }

    private Known known(String fact) {
        Known known = fact == null ? null : sample.facts().get(fact);
        if (known == null) {
            trespass = Optional.of(String.valueOf(fact));
            throw new UndeclaredFactException(fact);
        }
        looked.add(fact);
        return known;
    }
}
