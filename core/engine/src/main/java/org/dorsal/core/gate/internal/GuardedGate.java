package org.dorsal.core.gate.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.guard.internal.Outcome;

/** The gate that trusts no check to come back. Every assessment has a worker of its own. */
public final class GuardedGate implements Gate {
    /** What part of the deadline an interrupted check has to give way before its thread is given up. */
    private static final int GRACE_PART = 20;
    private static final Duration FOR_PREPARING = Duration.ofSeconds(5);

    private final Guard guard;
    private final Supplier<Duration> deadline;
    private final Quarantine quarantine;
    private final Preparation preparation;
    private final LongSupplier ticker;
    private final Clock clock;
    private final boolean again;

    /**
     * @param deadline of an assessment, asked anew for each
     * @param quarantine where the conduct of checks is remembered
     * @param clock the wall clock, for when a bundle was quarantined
     * @param ticker nanoseconds that never go backward
     */
    public GuardedGate(Guard guard, Supplier<Duration> deadline, Quarantine quarantine, Clock clock,
            LongSupplier ticker) {
        this(guard, deadline, quarantine, clock, ticker, new Preparation(ticker), false);
    }

    private GuardedGate(Guard guard, Supplier<Duration> deadline, Quarantine quarantine, Clock clock, LongSupplier ticker,
            Preparation preparation, boolean again) {
        this.guard = Objects.requireNonNull(guard, "guard");
        this.deadline = Objects.requireNonNull(deadline, "deadline");
        this.quarantine = Objects.requireNonNull(quarantine, "quarantine");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.preparation = preparation;
        this.again = again;
    }

    @Override
    public Assessment assess(Catalogue catalogue, Map<String, Answer> answers, Instant time, Phase phase, Set<Phase> asked,
            List<Found> held) {
        long begun = ticker.getAsLong();
        Duration whole = deadline.get();
        boolean preparing = preparation.isStillUnderWayAfter(whole.toNanos() / 2);
        Hearing hearing = new Hearing(catalogue, new KnownFacts(catalogue, answers), time);
        hearing.hold(held);
        List<Witness> witnesses = hearing.summon(phase, asked, quarantine,
            witness -> !preparing || witness.standing() != Conduct.Standing.NEW);
        Duration left = whole.minusNanos(ticker.getAsLong() - begun);
        List<Outcome<List<Finding>>> outcomes = hear(witnesses, left, late -> witnesses.get(late).conduct().cameBack());
        for (int i = 0; i < witnesses.size(); i++) {
            record(witnesses.get(i), outcomes.get(i).kind(), hearing.take(witnesses.get(i), outcomes.get(i)));
        }
        return hearing.assessment();
    }

    @Override
    public Gate again() {
        return new GuardedGate(guard, deadline, quarantine, clock, ticker, preparation, true);
    }

    @Override
    public void prepare(Catalogue catalogue) {
        preparation.begin();
        try {
            rehearse(catalogue);
        } finally {
            preparation.end();
        }
    }

    private void rehearse(Catalogue catalogue) {
        Instant now = clock.instant();
        Map<String, Answer> normal = new HashMap<>();
        catalogue.facts().keySet().forEach(fact -> normal.put(fact, Answer.without(Answer.State.ATTESTED, now)));
        Hearing rehearsal = new Hearing(catalogue, new KnownFacts(catalogue, normal), now);
        List<Witness> witnesses = rehearsal.summon(Phase.BEFORE, EnumSet.allOf(Phase.class), quarantine, all -> true);
        List<Outcome<List<Finding>>> outcomes = hear(witnesses, FOR_PREPARING, late -> { });
        for (int i = 0; i < witnesses.size(); i++) {
            learn(witnesses.get(i), outcomes.get(i).kind(), rehearsal.take(witnesses.get(i), outcomes.get(i)));
        }
    }

    /** One that was slow, or was never asked, may have to prepare still. */
    private static void learn(Witness witness, Outcome.Kind kind, Optional<Indeterminate> failure) {
        if (failure.isEmpty()) {
            witness.conduct().answered(witness.id());
        } else if (kind != Outcome.Kind.CUT_OFF && kind != Outcome.Kind.NOT_CALLED) {
            witness.conduct().doubt(witness.id());
        }
    }

    private List<Outcome<List<Finding>>> hear(List<Witness> witnesses, Duration whole, IntConsumer cameBack) {
        return guard.run(witnesses.stream().map(Witness::call).toList(), whole, whole.dividedBy(GRACE_PART), cameBack);
    }

    private void record(Witness witness, Outcome.Kind kind, Optional<Indeterminate> failure) {
        if (failure.isEmpty()) {
            witness.conduct().answered(witness.id());
        } else if (kind == Outcome.Kind.STUCK) {
            witness.conduct().stuck(witness.id(), clock.instant());
        } else if (kind != Outcome.Kind.NOT_CALLED && !(again && kind == Outcome.Kind.CUT_OFF)) {
            witness.conduct().failed(witness.id(), failure.get().detail(), clock.instant());
        }
    }
}
