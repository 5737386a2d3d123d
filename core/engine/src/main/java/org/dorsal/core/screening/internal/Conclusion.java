package org.dorsal.core.screening.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.ScreeningRecord;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.judgement.internal.Judge;
import org.dorsal.core.judgement.internal.Judged;
import org.dorsal.core.screening.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings screenings to their end: judges, keeps what was told, and opens again what stops closed where that is due. */
final class Conclusion {
    private static final String GONE = "stop_symptom_gone";
    private static final String PROSPECT = "prospect";
    private static final Duration AFTER_URGENT = Duration.ofHours(24);
    private static final Logger LOG = LoggerFactory.getLogger(Conclusion.class);

    private static final int JUDGED_AGAIN = 2;

    private final Judge judge;
    private final Journal journal;
    private final Sittings sittings;
    private final Clock clock;

    Conclusion(Judge judge, Journal journal, Sittings sittings, Clock clock) {
        this.judge = judge;
        this.journal = journal;
        this.sittings = sittings;
        this.clock = clock;
    }

    /** The verdict, when what was told so far is an emergency; kept at once, as people then close the lid. */
    Optional<Verdict> emergency(String person, Map<String, Answer> told) {
        Judged judged = judge.inItself(person, told, Phase.BEFORE);
        for (int again = 0; again < JUDGED_AGAIN && timedOut(judged); again++) {
            judged = judge.again().inItself(person, told, Phase.BEFORE);
        }
        return judged.assessment().level() == Level.EMERGENCY ? Optional.of(kept(person, told, judged, false)) : Optional.empty();
    }

    /** Right after the start the rules are still being prepared, and a danger must not wait for the next question. */
    private static boolean timedOut(Judged judged) {
        return judged.assessment().level() != Level.EMERGENCY
            && judged.assessment().indeterminate().stream().anyMatch(fault -> fault.cause() == Indeterminate.Cause.TIMED_OUT);
    }

    /** The verdict of a screening in which all was answered since the given time. */
    Verdict complete(String person, Map<String, Answer> told, Instant since) {
        Set<String> due = toReopen(person, told, since);
        Judged hopeful = judge.before(person, told, due);
        boolean opens = !due.isEmpty() && hopeful.assessment().isDeterminate();
        Verdict verdict = kept(person, told, opens || due.isEmpty() ? hopeful : judge.before(person, told), true);
        Optional<Sitting> sitting = sittings.of(person, verdict.screening()).filter(kept -> opens);
        return sitting.isEmpty() || reopened(due) ? verdict : Verdicts.of(sitting.get(), judge.before(person, told));
    }

    /** The verdict that {@link #complete} would come to. Under its id no sitting is known, so nothing begins on it. */
    Verdict prospect(String person, Map<String, Answer> told, Instant since) {
        return Verdicts.of(person, PROSPECT, clock.instant(), judge.before(person, told, toReopen(person, told, since)));
    }

    /** The verdict on facts a caller vouches for; nothing is opened again by it, and no later screening reuses it. */
    Verdict attested(String person, Map<String, Answer> told) {
        return kept(person, told, judge.before(person, told), false);
    }

    private Verdict kept(String person, Map<String, Answer> told, Judged judged, boolean complete) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Sitting sitting = sittings.sitting(person, id, told, now, complete);
        try {
            journal.record(person, new ScreeningRecord(id, now, complete, judged.assessment().level(), told));
            sittings.begin(sitting);
            return Verdicts.of(sitting, judged);
        } catch (JournalException e) {
            LOG.error("A screening could not be kept; nothing is permitted", e);
            sittings.end(person);
            return Verdicts.of(sitting, Judge.locked(judged, e));
        }
    }

    /** Only what is on the disk can be opened there. */
    private Set<String> toReopen(String person, Map<String, Answer> told, Instant since) {
        Optional<Answer> gone = Optional.ofNullable(told.get(GONE))
            .filter(a -> a.value().equals(Optional.of(FactValue.YES)) && !a.at().isBefore(since));
        if (gone.isEmpty()) {
            return Set.of();
        }
        try {
            return journal.openStops(person).stream().filter(this::isDue).map(StopRecord::id).collect(Collectors.toSet());
        } catch (JournalException e) {
            LOG.warn("The stops cannot be read and stay closed", e);
            return Set.of();
        }
    }

    private boolean isDue(StopRecord stop) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        boolean anotherDay = today.isAfter(LocalDate.ofInstant(stop.at(), clock.getZone()));
        return anotherDay && (!stop.level().isAtLeast(Level.URGENT) || !now.isBefore(stop.at().plus(AFTER_URGENT)));
    }

    private boolean reopened(Set<String> due) {
        try {
            due.forEach(stop -> journal.reopened(stop, clock.instant()));
            return true;
        } catch (JournalException e) {
            LOG.error("A stop could not be opened again and stays closed", e);
            return false;
        }
    }
}
