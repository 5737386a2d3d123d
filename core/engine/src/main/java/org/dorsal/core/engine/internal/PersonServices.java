package org.dorsal.core.engine.internal;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.facts.internal.Settings;
import org.dorsal.core.facts.internal.Stops;
import org.dorsal.core.facts.internal.SuppliedFacts;
import org.dorsal.core.gate.internal.Gate;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.judgement.internal.Judge;
import org.dorsal.core.program.Programs;
import org.dorsal.core.program.internal.EnginePrograms;
import org.dorsal.core.program.internal.Progress;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.internal.EngineScreenings;
import org.dorsal.core.screening.internal.Sittings;
import org.dorsal.core.session.Sessions;
import org.dorsal.core.session.internal.EngineSessions;
import org.dorsal.core.session.internal.LiveSessions;

/**
 * What the engine does for people, put together: screening, sessions and programs, which share what they know of them.
 *
 * @param supplied what nobody is asked
 */
public record PersonServices(Screenings screenings, Sessions sessions, Programs programs, SuppliedFacts supplied) {

    /**
     * @param ticker nanoseconds that only ever grow
     * @param executor runs what may call plugins away from the thread that asked
     */
    public static PersonServices of(Catalogues catalogues, Gate gate, Journal journal, Settings settings, Clock clock,
            LongSupplier ticker, Executor executor) {
        LiveSessions live = new LiveSessions();
        Stops stops = new Stops(journal, live);
        SuppliedFacts supplied = new SuppliedFacts(journal, stops, settings, live);
        Judge judge = new Judge(catalogues, gate, journal, stops, supplied, clock, ticker);
        Sittings sittings = new Sittings(journal, stops, live, clock, ticker);
        Progress progress = new Progress(catalogues, journal, clock);
        return new PersonServices(
            new EngineScreenings(catalogues, gate, judge, journal, stops, supplied, sittings, clock, executor),
            new EngineSessions(catalogues, judge, journal, stops, sittings, live, progress, clock, ticker, executor),
            new EnginePrograms(catalogues, progress, clock), supplied);
    }
}
