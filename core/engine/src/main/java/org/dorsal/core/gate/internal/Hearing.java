package org.dorsal.core.gate.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.gate.Quarantined;
import org.dorsal.core.guard.internal.Outcome;

/** What is learnt in one assessment, and what that comes to. For one use by one thread. */
final class Hearing {
    private static final Comparator<Found> MOST_SERIOUS_FIRST = Comparator
        .comparing((Found found) -> found.finding().level(), Comparator.reverseOrder())
        .thenComparing(Found::check)
        .thenComparing(found -> found.finding().rule())
        .thenComparing(Found::pack)
        .thenComparing(found -> found.finding().reason());
    private static final Comparator<Indeterminate> BY_NAME = Comparator.comparing(Indeterminate::check)
        .thenComparing(Indeterminate::bundle).thenComparing(Indeterminate::cause);

    private final Catalogue catalogue;
    private final KnownFacts facts;
    private final Instant time;
    private final List<Found> found = new ArrayList<>();
    private final Set<String> unanswered = new TreeSet<>();
    private final List<Indeterminate> indeterminate = new ArrayList<>();

    Hearing(Catalogue catalogue, KnownFacts facts, Instant time) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.time = time;
    }

    /**
     * Summons the checks of the given phases.
     *
     * @param isReady whether a check may be asked now
     * @return those that can be heard; those likely to hang come last
     */
    List<Witness> summon(Phase phase, Set<Phase> asked, Quarantine quarantine, Predicate<Witness> isReady) {
        List<Provided<InstalledCheck>> due = catalogue.checks().values().stream()
            .filter(check -> !Collections.disjoint(check.what().phases(), asked)).toList();
        reportMissing();
        if (due.isEmpty() && indeterminate.isEmpty() && asked.contains(Phase.BEFORE)) {
            indeterminate.add(new Indeterminate("(any check)", "(no bundle)", Cause.MISSING, "no check is installed"));
        }
        return due.stream()
            .map(check -> witness(check, phase, quarantine.of(check.by().bundle())))
            .filter(witness -> canBeHeard(witness, isReady))
            .sorted(Comparator.comparing(Witness::standing)).toList();
    }

    private Witness witness(Provided<InstalledCheck> check, Phase phase, Conduct conduct) {
        DeclaredEvidence evidence = new DeclaredEvidence(time, phase, check.what().reads(), facts);
        return new Witness(check, evidence, conduct, conduct.standing(check.what().id()));
    }

    void hold(List<Found> closedByStops) {
        found.addAll(closedByStops);
    }

    /** Takes in what came of hearing a check; empty when there is nothing to hold against it. */
    Optional<Indeterminate> take(Witness witness, Outcome<List<Finding>> outcome) {
        Optional<Indeterminate> failure = failure(witness, outcome);
        failure.ifPresentOrElse(indeterminate::add,
            () -> outcome.value().orElseThrow().forEach(finding -> found.add(witness.found(finding))));
        return failure;
    }

    Assessment assessment() {
        return new Assessment(catalogue.generation(), time, found.stream().distinct().sorted(MOST_SERIOUS_FIRST).toList(),
            unanswered, indeterminate.stream().sorted(BY_NAME).toList());
    }

    private void reportMissing() {
        Set<ExpectedCheck> missing = catalogue.missing();
        Set<String> announced = missing.stream().filter(m -> !m.bundle().equals(ExpectedCheck.REQUIRED))
            .map(ExpectedCheck::id).collect(Collectors.toSet());
        missing.stream()
            .filter(m -> !m.bundle().equals(ExpectedCheck.REQUIRED) || !announced.contains(m.id()))
            .forEach(m -> indeterminate.add(new Indeterminate(m.id(), m.bundle(), Cause.MISSING, "")));
    }

    /** The check is heard all the same: what it finds without the setting, it finds in any case. */
    private void reportUnknownSettings(Witness witness) {
        Set<String> unknown = facts.unknownSettingsOf(witness.check().what().reads());
        if (!unknown.isEmpty()) {
            indeterminate.add(witness.failed(Cause.UNKNOWN_SETTING, String.join(", ", unknown)));
        }
    }

    private boolean canBeHeard(Witness witness, Predicate<Witness> isReady) {
        unanswered.addAll(facts.unansweredOf(witness.check().what().reads()));
        reportUnknownSettings(witness);
        Set<String> undefined = new TreeSet<>(witness.check().what().reads());
        undefined.removeIf(facts::defines);
        if (!undefined.isEmpty()) {
            indeterminate.add(witness.failed(Cause.UNDEFINED_FACT, String.join(", ", undefined)));
            return false;
        }
        Optional<Quarantined> quarantined = witness.conduct().quarantined();
        quarantined.ifPresent(q -> indeterminate.add(witness.failed(Cause.QUARANTINED, q.check() + " " + q.reason())));
        if (quarantined.isPresent()) {
            return false;
        }
        boolean ready = isReady.test(witness);
        if (!ready) {
            indeterminate.add(witness.failed(Cause.TIMED_OUT, "is still being prepared"));
        }
        return ready;
    }

    private static Optional<Indeterminate> failure(Witness witness, Outcome<List<Finding>> outcome) {
        switch (outcome.kind()) {
            case RETURNED:
                return outcome.value().isPresent() ? Optional.empty()
                    : Optional.of(witness.failed(Cause.RETURNED_NULL, ""));
            case THREW:
                return Optional.of(witness.failed(Cause.THREW,
                    outcome.thrown().map(thrown -> thrown.getClass().getSimpleName()).orElse("")));
            case CUT_OFF:
                return Optional.of(witness.failed(Cause.TIMED_OUT, "cut off"));
            case STUCK:
                return Optional.of(witness.failed(Cause.TIMED_OUT, "does not come back"));
            default:
                return Optional.of(witness.failed(Cause.TIMED_OUT, "no time was left to ask it"));
        }
    }
}
