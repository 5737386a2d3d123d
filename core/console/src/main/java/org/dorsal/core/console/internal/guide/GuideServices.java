package org.dorsal.core.console.internal.guide;

import java.time.Clock;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.session.Sessions;

/**
 * What the guide asks of the rest of the platform.
 *
 * @param clock wall time
 * @param ticker monotonic time in nanoseconds
 */
public record GuideServices(Catalogues catalogues, Screenings screenings, Sessions sessions, Programs programs,
        Journal journal, Clock clock, LongSupplier ticker) {
    public GuideServices {
        Objects.requireNonNull(catalogues, "catalogues");
        Objects.requireNonNull(screenings, "screenings");
        Objects.requireNonNull(sessions, "sessions");
        Objects.requireNonNull(programs, "programs");
        Objects.requireNonNull(journal, "journal");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(ticker, "ticker");
    }
}
