package org.dorsal.itests.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** The one time that wall clock and ticker tell; it moves when it is told to. Any thread may read it. */
final class SimulatedTime extends Clock implements LongSupplier {
    private static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");
    private volatile Instant now = BEGINNING;

    void advance(Duration by) {
        now = now.plus(by);
    }

    /** Goes on to a time of a later day, or sets the clock back: the people of a simulation live side by side. */
    void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).toInstant(ZoneOffset.UTC);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    @Override
    public long getAsLong() {
        return Duration.between(BEGINNING, now).toNanos();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("simulated people all live in one zone");
    }
}
