package org.dorsal.core.packs.internal.audit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.packs.AuditTrail.Entry;
import org.dorsal.core.packs.AuditTrail.Outcome;
import org.dorsal.core.packs.AuditTrail.State;

/** The lines of an audit as they lie on the disk. */
final class AuditChain {
    private static final String FIRST = "0".repeat(64);

    private final List<byte[]> lines;
    private final boolean open;

    private AuditChain(List<byte[]> lines, boolean open) {
        this.lines = lines;
        this.open = open;
    }

    static AuditChain of(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte b : bytes) {
            if (b != '\n') {
                line.write(b);
                continue;
            }
            lines.add(line.toByteArray());
            line.reset();
        }
        boolean open = line.size() > 0;
        if (open) {
            lines.add(line.toByteArray());
        }
        return new AuditChain(lines, open);
    }

    int size() {
        return lines.size();
    }

    /** Whether a dying process left the last line unfinished. */
    boolean isOpen() {
        return open;
    }

    /** What the next line carries of the last. */
    String seal() {
        return lines.isEmpty() ? FIRST : AuditLine.seal(lines.get(lines.size() - 1));
    }

    /** Whether one of the lines is sealed so. */
    boolean holds(String seal) {
        return lines.stream().map(AuditLine::seal).anyMatch(seal::equals);
    }

    /** A line that begins something. */
    record Beginning(int number, AuditLine line) {
    }

    /**
     * The last change of packs that nobody wrote the end of. There is at most one, as each is ended before another begins.
     *
     * @param underWay the numbers of lines whose end is still to come
     */
    Optional<Beginning> undecided(Set<Integer> underWay) {
        Set<Integer> ended = new HashSet<>();
        for (int number = lines.size(); number > 0; number--) {
            Optional<AuditLine> line = AuditLine.of(lines.get(number - 1));
            if (line.isEmpty() || underWay.contains(number)) {
                continue;
            }
            ended.add(line.get().of());
            if (line.get().begins() && line.get().changesPacks()) {
                boolean decided = line.get().outcome() != Outcome.BEGUN || ended.contains(number);
                return decided ? Optional.empty() : Optional.of(new Beginning(number, line.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * What was done, each thing once.
     *
     * @param generation of the ledger, which tells the end of a change that nobody wrote down
     */
    List<Entry> entries(long generation) {
        Map<Integer, AuditLine> ends = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        String before = FIRST;
        long reached = 0;
        for (int number = 1; number <= lines.size(); number++) {
            byte[] bytes = lines.get(number - 1);
            Optional<AuditLine> line = AuditLine.of(bytes);
            State state = state(number, line, before, reached);
            if (state == State.SOUND && !line.get().begins()) {
                ends.put(line.get().of(), line.get());
            } else {
                entries.add(entry(number, line, state));
            }
            before = AuditLine.seal(bytes);
            reached = Math.max(reached, line.map(AuditLine::generation).orElse(0L));
        }
        return entries.stream().map(entry -> ended(entry, Optional.ofNullable(ends.get(entry.line())), generation)).toList();
    }

    private State state(int number, Optional<AuditLine> line, String before, long reached) {
        if (line.isEmpty()) {
            return wasLeftSo(number) ? State.UNFINISHED : State.BROKEN;
        }
        boolean linesBeforeAreMissing = !line.get().before().equals(before) || line.get().from() > reached;
        boolean endsNothing = !line.get().begins() && !begins(line.get().of(), number);
        return linesBeforeAreMissing || endsNothing ? State.BROKEN : State.SOUND;
    }

    private boolean begins(int number, int endedBy) {
        return number > 0 && number < endedBy && AuditLine.of(lines.get(number - 1)).filter(AuditLine::begins).isPresent();
    }

    /** Whether what is no line was so already when the next was written. */
    private boolean wasLeftSo(int number) {
        if (number == lines.size()) {
            return open;
        }
        String seal = AuditLine.seal(lines.get(number - 1));
        return AuditLine.of(lines.get(number)).filter(next -> next.before().equals(seal)).isPresent();
    }

    private static Entry entry(int number, Optional<AuditLine> line, State state) {
        return line.map(read -> new Entry(number, read.at(), read.generation(), read.action(), state, read.outcome()))
            .orElseGet(() -> new Entry(number, "", 0, "", state, Outcome.BEGUN));
    }

    private Entry ended(Entry entry, Optional<AuditLine> end, long generation) {
        if (entry.outcome() != Outcome.BEGUN || entry.state() != State.SOUND) {
            return entry;
        }
        boolean inTheLedger = entry.generation() <= generation
            && AuditLine.of(lines.get(entry.line() - 1)).filter(AuditLine::changesPacks).isPresent();
        Outcome told = end.map(AuditLine::outcome).orElse(inTheLedger ? Outcome.DONE : Outcome.BEGUN);
        return new Entry(entry.line(), entry.at(), entry.generation(), entry.action(), entry.state(), told);
    }
}
