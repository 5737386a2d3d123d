package org.dorsal.core.console.internal.guide.sound;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/** Strokes of the terminal's bell: three to start, one for a change, two half-way, four at the end. */
public final class BellSounds implements Sounds {
    private static final long BETWEEN_STROKES = Duration.ofMillis(250).toNanos();
    private final Runnable bell;
    private final LongSupplier ticker;
    private int left;
    private long nextAt;

    /** @param ticker monotonic time in nanoseconds */
    public BellSounds(Runnable bell, LongSupplier ticker) {
        this.bell = Objects.requireNonNull(bell, "bell");
        this.ticker = Objects.requireNonNull(ticker, "ticker");
    }

    @Override
    public void give(Signal signal, String words) {
        left = strokes(signal);
        nextAt = ticker.getAsLong();
        tick();
    }

    @Override
    public void tick() {
        if (left > 0 && ticker.getAsLong() - nextAt >= 0) {
            bell.run();
            left--;
            nextAt += BETWEEN_STROKES;
        }
    }

    @Override
    public void close() {
        left = 0;
    }

    private static int strokes(Signal signal) {
        switch (signal) {
            case START: return 3;
            case HALF_WAY: return 2;
            case END: return 4;
            default: return 1;
        }
    }
}
