package org.dorsal.core.screening.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.dorsal.api.fact.Answer;
import org.dorsal.core.facts.internal.LiveSession;
import org.dorsal.core.facts.internal.Stops;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.ScreeningRecord;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.SessionRecord.How;

/** The sittings that go on: of this process, or taken up again from the journal. Any thread may call. */
public final class Sittings {
    /** How long a screening covers what follows. */
    static final Duration LASTS = Duration.ofHours(2);

    private final Journal journal;
    private final Stops stops;
    private final LiveSession live;
    private final Clock clock;
    private final LongSupplier ticker;
    private final Map<String, Sitting> latest = new ConcurrentHashMap<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    public Sittings(Journal journal, Stops stops, LiveSession live, Clock clock, LongSupplier ticker) {
        this.journal = journal;
        this.stops = stops;
        this.live = live;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** What a screening covers; nothing is permitted under it before it is {@link #begin begun}. */
    Sitting sitting(String person, String screening, Map<String, Answer> told, Instant at, boolean current) {
        return sitting(person, screening, told, at, LASTS, current);
    }

    void begin(Sitting sitting) {
        keep(sitting);
    }

    /** What was told last could not be kept, so nothing told before holds any more: a screening is due. */
    void end(String person) {
        ended.add(person);
    }

    /**
     * The sitting of a screening, while it lasts and the person has told nothing later; whatever else happened since is for
     * the gate to judge.
     */
    public Optional<Sitting> of(String person, String screening) {
        return Optional.ofNullable(latest.get(person)).filter(s -> s.id().equals(screening) && !ended.contains(person))
            .filter(this::lasts);
    }

    /** The sitting in which the person needs no new screening: none cut short, no stop and no broken session since. */
    public Optional<Sitting> current(String person) {
        Sitting known = latest.get(person);
        Optional<Sitting> sitting = ended.contains(person) ? Optional.empty()
            : known == null ? fromJournal(person) : Optional.of(known);
        return sitting.filter(Sitting::current).filter(this::lasts).filter(this::undisturbed);
    }

    /** Whether it has not ended: by the ticker, and by the clock too, which goes on while a machine sleeps. */
    public boolean lasts(Sitting sitting) {
        return sitting.expires() - ticker.getAsLong() > 0 && clock.instant().isBefore(sitting.until());
    }

    private Optional<Sitting> fromJournal(String person) {
        Instant now = clock.instant();
        return journal.lastScreening(person)
            .filter(s -> s.complete() && !s.at().isAfter(now) && s.at().plus(LASTS).isAfter(now))
            .filter(s -> s.answers().values().stream().noneMatch(a -> a.state() == Answer.State.ATTESTED))
            .map(s -> keep(takenUp(person, s, Duration.between(now, s.at().plus(LASTS)))));
    }

    private Sitting takenUp(String person, ScreeningRecord screening, Duration left) {
        return sitting(person, screening.id(), screening.answers(), screening.at(), left, true);
    }

    private Sitting sitting(String person, String id, Map<String, Answer> told, Instant at, Duration left, boolean current) {
        return new Sitting(person, id, told, at, at.plus(LASTS), ticker.getAsLong() + left.toNanos(), current);
    }

    private Sitting keep(Sitting sitting) {
        latest.put(sitting.person(), sitting);
        ended.remove(sitting.person());
        return sitting;
    }

    private boolean undisturbed(Sitting sitting) {
        Optional<String> goingOn = live.of(sitting.person());
        return stops.since(sitting.person(), sitting.at()).isEmpty()
            && journal.sessions(sitting.person(), sitting.at()).stream()
                .filter(s -> !goingOn.equals(Optional.of(s.id()))).noneMatch(Sittings::broken);
    }

    private static boolean broken(SessionRecord session) {
        return session.end().map(end -> end.how() == How.INTERRUPTED).orElse(true);
    }
}
