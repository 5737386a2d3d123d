package org.dorsal.core.facts.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.StopRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stops, those the journal could not take included: they hold in memory and are written as soon as it can be. Any
 * thread may call.
 */
public final class Stops {
    private static final Logger LOG = LoggerFactory.getLogger(Stops.class);
    private final Journal journal;
    private final Map<String, List<StopRecord>> unwritten = new ConcurrentHashMap<>();

    public Stops(Journal journal) {
        this.journal = journal;
    }

    /**
     * Keeps a stop, in any case.
     *
     * @return whether it is on the disk
     */
    public boolean keep(String person, StopRecord stop) {
        try {
            journal.stopped(person, stop);
            return true;
        } catch (JournalException e) {
            LOG.error("A stop could not be written and is held in memory", e);
            unwritten.computeIfAbsent(person, p -> new CopyOnWriteArrayList<>()).add(stop);
            return false;
        }
    }

    /** All stops whose closing still holds. */
    public List<StopRecord> open(String person) {
        writePending(person);
        List<StopRecord> open = new ArrayList<>(journal.openStops(person));
        open.addAll(unwritten.getOrDefault(person, List.of()));
        return open;
    }

    /** All stops at or after a time. */
    public List<StopRecord> since(String person, Instant since) {
        writePending(person);
        List<StopRecord> all = new ArrayList<>(journal.stops(person, since));
        unwritten.getOrDefault(person, List.of()).stream().filter(s -> !s.at().isBefore(since)).forEach(all::add);
        return all;
    }

    private void writePending(String person) {
        List<StopRecord> pending = unwritten.getOrDefault(person, List.of());
        for (StopRecord stop : pending) {
            try {
                journal.stopped(person, stop);
                pending.remove(stop);
            } catch (JournalException e) {
                LOG.debug("The journal still takes no stop", e);
                return;
            }
        }
    }
}
