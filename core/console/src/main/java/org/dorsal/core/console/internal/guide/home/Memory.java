package org.dorsal.core.console.internal.guide.home;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dorsal.api.fact.Answer;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.journal.ProgramRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the journal says of people. Where it cannot be read it says nothing, as danger is asked for even then. */
public final class Memory {
    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private final Journal journal;

    public Memory(Journal journal) {
        this.journal = Objects.requireNonNull(journal, "journal");
    }

    public List<String> people() {
        return read(journal::people, List.of());
    }

    public Map<String, Answer> answers(String person) {
        return read(() -> journal.answers(person), Map.of());
    }

    public boolean wasScreened(String person) {
        return read(() -> journal.lastScreening(person).isPresent(), false);
    }

    /** The stage at which someone is in a program, from 0. */
    public int stage(String person, String program) {
        return read(() -> journal.program(person, program).map(ProgramRecord::stage), Optional.<Integer>empty()).orElse(0);
    }

    /** What to tell before any question, where nothing can be kept and thus nothing opened. */
    public Optional<String> warning() {
        return journal.fault().map(fault -> "The journal cannot be used, so nothing can be opened now. The questions still say "
            + "whether somebody should see you. The command \"dorsal doctor\" says what to do.");
    }

    private static <T> T read(Supplier<T> reading, T nothing) {
        try {
            return reading.get();
        } catch (JournalException e) {
            LOG.warn("The journal cannot be read; nobody counts as known", e);
            return nothing;
        }
    }
}
