package org.dorsal.core.judgement.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;

/**
 * Whether the journal can be written, for who keeps nothing and asks often: thousands of judgements must not wait for
 * as many writes to reach the disk. One that did shows it for a few seconds; in between, and on any fault, the journal
 * is tried without the disk each time. Any thread may call.
 */
final class JournalTrial {
    private static final long SHOWN_FOR = Duration.ofSeconds(5).toNanos();

    private final Journal journal;
    private final LongSupplier ticker;
    private Optional<Long> writtenAt = Optional.empty();

    /** @param ticker nanoseconds that only ever grow */
    JournalTrial(Journal journal, LongSupplier ticker) {
        this.journal = journal;
        this.ticker = ticker;
    }

    synchronized Optional<JournalException> fault() {
        long now = ticker.getAsLong();
        boolean shown = writtenAt.filter(at -> now - at < SHOWN_FOR).isPresent();
        Optional<JournalException> fault = shown ? journal.fault() : journal.faultOfWriting();
        if (fault.isPresent()) {
            writtenAt = Optional.empty();
        } else if (!shown) {
            writtenAt = Optional.of(now);
        }
        return fault;
    }
}
