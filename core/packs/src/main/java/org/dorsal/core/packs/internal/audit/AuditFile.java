package org.dorsal.core.packs.internal.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.packs.AuditTrail;
import org.dorsal.core.packs.AuditTrail.Entry;
import org.dorsal.core.packs.AuditTrail.Outcome;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.audit.AuditChain.Beginning;
import org.dorsal.core.packs.internal.ledger.DurableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of lines in JSON, each with the digest of the line before it. Whoever alters, takes out or adds one breaks the
 * chain; what is cut off at its end is missed by its head, and changes of packs by the ledger's generation too. What is done
 * has a line when it begins, which is on the disk before anything else happens, and one when it ends. Any thread may call.
 */
public final class AuditFile implements Audit {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFile.class);

    private static final String HEAD = "audit.head";

    private final Path file;
    private final AuditHead head;
    private final Clock clock;
    private final Set<Integer> underWay = new HashSet<>();

    public AuditFile(Path file, Clock clock) {
        this.file = file;
        this.head = new AuditHead(file.resolveSibling(HEAD));
        this.clock = clock;
    }

    public Path path() {
        return file;
    }

    @Override
    public synchronized Begun begin(long from, long to, String action) throws IOException {
        Optional<Beginning> undecided = chain().undecided(underWay);
        if (undecided.isPresent()) {
            end(undecided.get(), undecided.get().line().generation() <= from ? Outcome.DONE : Outcome.NOT_DONE);
        }
        AuditChain chain = chain();
        AuditLine line = new AuditLine(now(), 0, Outcome.BEGUN, from, to, action, before(chain));
        append(line, chain, true);
        head.write(AuditLine.seal(line.bytes()));
        Beginning begun = new Beginning(chain.size() + 1, line);
        underWay.add(begun.number());
        return outcome -> ended(begun, outcome);
    }

    private synchronized void ended(Beginning begun, Outcome outcome) {
        underWay.remove(begun.number());
        try {
            if (outcome != Outcome.BEGUN) {
                end(begun, outcome);
            }
        } catch (IOException e) {
            LOG.warn("How this ended could not be written into the audit: {} ({})", begun.line().action(), outcome, e);
        }
    }

    /** Need not be on the disk at once, as the ledger is, which tells the same; so the head must not know of it. */
    private void end(Beginning begun, Outcome outcome) throws IOException {
        AuditChain chain = chain();
        AuditLine line = begun.line();
        long reached = outcome == Outcome.DONE ? line.generation() : line.from();
        append(new AuditLine(now(), begun.number(), outcome, line.from(), reached, line.action(), before(chain)), chain, false);
    }

    /** What was cut off must not be forgotten by going on after it: the chain shows the gap for ever. */
    private String before(AuditChain chain) throws IOException {
        return head.seal().filter(seal -> !chain.holds(seal)).orElseGet(chain::seal);
    }

    private String now() {
        return clock.instant().toString();
    }

    /**
     * All that was written, and whether it is what was written.
     *
     * @param generation of the ledger; what led to it must be there
     * @throws IOException when the file is there and cannot be read
     */
    public synchronized AuditTrail trail(long generation) throws IOException {
        // The head first: another process may write a line meanwhile.
        Optional<String> last = head.seal();
        AuditChain chain = chain();
        List<Entry> entries = chain.entries(generation);
        return new AuditTrail(entries, broken(entries).or(() -> cutOff(entries, generation))
            .or(() -> last.filter(seal -> !chain.holds(seal)).map(seal -> damaged("Its end is missing: the line that "
                + head.file().getFileName() + " names as the last one is not in it."))));
    }

    private Optional<Refusal> broken(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.state() == AuditTrail.State.BROKEN).findFirst()
            .map(entry -> damaged("Line " + entry.line() + " was altered, or a line before it was taken out or put in."));
    }

    private Optional<Refusal> cutOff(List<Entry> entries, long generation) {
        long last = entries.stream().filter(entry -> entry.outcome() != Outcome.NOT_DONE).mapToLong(Entry::generation).max().orElse(0);
        return last >= generation ? Optional.empty() : Optional.of(damaged("Its end is missing: it goes to change "
            + last + ", and the packs were changed " + generation + " times."));
    }

    private Refusal damaged(String cause) {
        return new Refusal("The audit " + file + " is not what was written.", cause,
            "Compare it with a backup, and keep both. `dorsal pack list` shows what is installed.");
    }

    private AuditChain chain() throws IOException {
        return AuditChain.of(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    }

    private void append(AuditLine line, AuditChain chain, boolean untilItIsOnTheDisk) throws IOException {
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        // A line that a dying process left unfinished must not swallow this one.
        if (chain.isOpen()) {
            added.write('\n');
        }
        added.writeBytes(line.bytes());
        added.write('\n');
        DurableFile.append(file, added.toByteArray(), untilItIsOnTheDisk);
    }
}
