package org.dorsal.core.facts.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.gate.Found;
import org.dorsal.core.journal.EventRecord;
import org.dorsal.core.journal.HaltRecord;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.KeptFinding;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.StopRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stops, those the journal could not take included: they hold in memory and are written as soon as it can be. A halt
 * whose session does not go on in this process counts as a stop too: its process died before anybody said why, or is
 * just hearing it, so looking writes nothing of it. Any thread may call.
 */
public final class Stops {
    private static final Logger LOG = LoggerFactory.getLogger(Stops.class);
    private final Journal journal;
    private final LiveSession live;
    private final Map<String, List<StopRecord>> unwritten = new HashMap<>();
    private final Map<String, List<EventRecord>> unwrittenEvents = new HashMap<>();

    public Stops(Journal journal, LiveSession live) {
        this.journal = journal;
        this.live = live;
    }

    /**
     * Keeps a stop, in any case.
     *
     * @return whether it is on the disk
     */
    public synchronized boolean keep(String person, StopRecord stop) {
        // Asking for its fault opens the journal anew: an error of the disk that has passed must not cost a stop.
        boolean kept = written(() -> stopped(person, stop))
            || journal.fault().isEmpty() && written(() -> stopped(person, stop));
        if (!kept) {
            unwritten.computeIfAbsent(person, p -> new ArrayList<>()).add(stop);
        }
        return kept;
    }

    /** Keeps something harmless that explains a halt, in any case. Returns as for a stop. */
    public synchronized boolean keep(String person, EventRecord event) {
        boolean kept = written(() -> journal.arose(person, event));
        if (!kept) {
            unwrittenEvents.computeIfAbsent(person, p -> new ArrayList<>()).add(event);
        }
        return kept;
    }

    /** Keeps a halt where the journal takes it; where not, nothing but the process's own death could need it. */
    public void keep(String person, HaltRecord halt) {
        written(() -> journal.halted(person, halt));
    }

    /** Keeps each abandoned halt as a stop: for whoever leads the person, while no other process can do so. */
    public synchronized void keepAbandoned(String person) {
        heldInMemory(person);
        abandoned(person).forEach(stop -> written(() -> stopped(person, stop)));
    }

    /** All stops whose closing still holds. */
    public synchronized List<StopRecord> open(String person) {
        List<StopRecord> held = heldInMemory(person);
        List<StopRecord> open = new ArrayList<>(journal.openStops(person));
        open.addAll(held);
        open.addAll(abandoned(person));
        return open;
    }

    /** The same, for whoever only looks: what a killed process left stays as it is. */
    public synchronized List<StopRecord> seen(String person) {
        List<StopRecord> seen = new ArrayList<>(journal.openStops(person));
        seen.addAll(unwritten.getOrDefault(person, List.of()));
        seen.addAll(abandoned(person));
        return seen;
    }

    /** Whether a session broke off of which neither a stop nor anybody says whether something had come up. */
    public boolean isSomethingUnexplained(String person) {
        Optional<String> goingOn = live.of(person);
        List<SessionRecord> broken = journal.unended(person).stream().filter(s -> !goingOn.equals(Optional.of(s.id()))).toList();
        if (broken.isEmpty()) {
            return false;
        }
        Set<String> stopped = since(person, Instant.EPOCH).stream().map(StopRecord::session).collect(Collectors.toSet());
        return broken.stream().anyMatch(session -> !stopped.contains(session.id()));
    }

    /** All stops at or after a time. */
    public synchronized List<StopRecord> since(String person, Instant since) {
        List<StopRecord> held = heldInMemory(person);
        List<StopRecord> all = new ArrayList<>(journal.stops(person, since));
        Stream.concat(held.stream(), abandoned(person).stream()).filter(s -> !s.at().isBefore(since)).forEach(all::add);
        return all;
    }

    /** When the latest stop happened, if there was any. */
    public synchronized Optional<Instant> last(String person) {
        List<StopRecord> held = heldInMemory(person);
        Stream<StopRecord> unkept = Stream.concat(held.stream(), abandoned(person).stream());
        return Stream.concat(journal.lastStop(person).stream(), unkept.map(StopRecord::at)).max(Comparator.naturalOrder());
    }

    /** What the journal does not take even now. */
    private List<StopRecord> heldInMemory(String person) {
        keepTrying(unwrittenEvents, person, event -> journal.arose(person, event));
        keepTrying(unwritten, person, stop -> stopped(person, stop));
        return List.copyOf(unwritten.getOrDefault(person, List.of()));
    }

    private static <T> void keepTrying(Map<String, List<T>> pending, String person, Consumer<T> write) {
        Optional.ofNullable(pending.get(person)).ifPresent(all -> all.removeIf(one -> written(() -> write.accept(one))));
    }

    private List<StopRecord> abandoned(String person) {
        Optional<String> goingOn = live.of(person);
        Set<String> explained = Stream.concat(
            unwrittenEvents.getOrDefault(person, List.of()).stream().map(EventRecord::session),
            unwritten.getOrDefault(person, List.of()).stream().map(StopRecord::session)).collect(Collectors.toSet());
        Map<String, HaltRecord> lastOfEach = new LinkedHashMap<>();
        journal.halts(person).stream()
            .filter(halt -> !goingOn.equals(Optional.of(halt.session())) && !explained.contains(halt.session()))
            .forEach(halt -> lastOfEach.put(halt.session(), halt));
        return lastOfEach.values().stream().map(Stops::unexplained).toList();
    }

    private static StopRecord unexplained(HaltRecord halt) {
        Found found = StopFindings.UNEXPLAINED;
        return new StopRecord("halt-" + halt.session() + "-" + halt.number(), halt.at(), halt.session(), halt.activity(), Set.of(),
            found.finding().level(), List.of(new KeptFinding(found.check(), found.pack(), found.finding())), Optional.empty());
    }

    /** A stop may be kept though writing it failed, or by another process; then it is not kept again. */
    private void stopped(String person, StopRecord stop) {
        try {
            journal.stopped(person, stop);
        } catch (IllegalArgumentException e) {
            if (journal.stops(person, Instant.EPOCH).stream().noneMatch(kept -> kept.id().equals(stop.id()))) {
                throw e;
            }
        }
    }

    private static boolean written(Runnable write) {
        try {
            write.run();
            return true;
        } catch (JournalException e) {
            LOG.error("What arose in a session cannot be written", e);
            return false;
        }
    }
}
