package org.dorsal.core.program.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Schedule;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.ProgramRecord;
import org.dorsal.core.journal.SessionRecord;

/**
 * Where people stand in programs, and the rule by which they move on: only when soreness settled. Any thread may call;
 * one change is made after another.
 */
public final class Progress {
    private static final int UNSETTLED_BEFORE_PAUSE = 2;

    private final Catalogues catalogues;
    private final Journal journal;
    private final Clock clock;

    public Progress(Catalogues catalogues, Journal journal, Clock clock) {
        this.catalogues = catalogues;
        this.journal = journal;
        this.clock = clock;
    }

    /** Where the person stands; at the beginning where nothing was done yet. */
    ProgramRecord of(String person, String program) {
        return journal.program(person, program)
            .orElse(new ProgramRecord(program, 0, 0, 0, 0, Optional.empty(), Optional.empty(), false));
    }

    /** A part was done, or left out. A sitting in which nothing was done was none. */
    synchronized void finishedPart(String person, Schedule schedule, int part, Optional<String> session) {
        ProgramRecord was = of(person, schedule.id());
        int parts = schedule.stages().get(Math.min(was.stage(), schedule.stages().size() - 1)).parts().size();
        Optional<String> awaiting = session.or(() -> part == 0 ? Optional.empty() : was.awaiting());
        boolean last = part >= parts - 1;
        journal.keep(person, new ProgramRecord(was.program(), was.stage(), was.settledSittings(), was.unsettledInARow(),
            last ? 0 : part + 1, last && awaiting.isPresent() ? Optional.of(clock.instant()) : was.lastSitting(), awaiting, was.paused()));
    }

    /** Someone was seen, or the person decided so: goes on at the easier variants. */
    synchronized void resume(String person, String program) {
        ProgramRecord was = of(person, program);
        journal.keep(person, new ProgramRecord(was.program(), was.stage(), was.settledSittings(), Math.min(1, was.unsettledInARow()),
            was.part(), was.lastSitting(), was.awaiting(), false));
    }

    /** The person said whether it settled after the last of these sessions; that covers the ones before it. */
    public synchronized void settled(String person, List<SessionRecord> sessions, boolean settled) {
        Set<String> covered = sessions.stream().map(SessionRecord::id).collect(Collectors.toSet());
        journal.programs(person).stream().filter(p -> p.awaiting().filter(covered::contains).isPresent())
            .forEach(p -> journal.keep(person, settled ? advanced(p) : heldBack(p)));
    }

    /** An unfinished sitting that settled is a good sign, but no sitting done. */
    private ProgramRecord advanced(ProgramRecord was) {
        int sittings = was.settledSittings() + (was.part() == 0 ? 1 : 0);
        boolean up = stageIsDone(was, sittings);
        return new ProgramRecord(was.program(), was.stage() + (up ? 1 : 0), up ? 0 : sittings, 0, was.part(), was.lastSitting(),
            Optional.empty(), was.paused());
    }

    private boolean stageIsDone(ProgramRecord was, int sittings) {
        return Optional.ofNullable(catalogues.current().programs().get(was.program())).map(p -> p.what().stages())
            .map(stages -> was.part() == 0 && was.stage() < stages.size() - 1 && sittings >= stages.get(was.stage()).sittings())
            .orElse(false);
    }

    private static ProgramRecord heldBack(ProgramRecord was) {
        int inARow = was.unsettledInARow() + 1;
        return new ProgramRecord(was.program(), was.stage(), was.settledSittings(), inARow, was.part(), was.lastSitting(),
            Optional.empty(), was.paused() || inARow >= UNSETTLED_BEFORE_PAUSE);
    }
}
