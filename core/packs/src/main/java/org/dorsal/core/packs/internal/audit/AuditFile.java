package org.dorsal.core.packs.internal.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.AuditTrail;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.ledger.DurableFile;

/**
 * A file of lines in JSON, each with the digest of the line before it. Whoever alters, takes out or adds one breaks the
 * chain; what is cut off at its end is missed by its head, and changes of packs by the ledger's generation too. Any thread
 * may call.
 */
public final class AuditFile implements Audit {
    private static final String HEAD = "audit.head";
    private static final String FIRST = "0".repeat(64);

    private final Path file;
    private final AuditHead head;
    private final Clock clock;

    public AuditFile(Path file, Clock clock) {
        this.file = file;
        this.head = new AuditHead(file.resolveSibling(HEAD));
        this.clock = clock;
    }

    public Path path() {
        return file;
    }

    @Override
    public synchronized void write(long generation, String action) throws IOException {
        byte[] present = bytes();
        List<byte[]> lines = lines(present);
        String before = head.seal().filter(seal -> !holds(lines, seal))
            // What was cut off must not be forgotten by going on after it: the chain shows the gap for ever.
            .orElseGet(() -> lines.isEmpty() ? FIRST : AuditLine.seal(lines.get(lines.size() - 1)));
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        // A line that a dying process left unfinished must not swallow this one.
        if (isOpen(present)) {
            added.write('\n');
        }
        byte[] line = new AuditLine(clock.instant().toString(), generation, action, before).bytes();
        added.writeBytes(line);
        added.write('\n');
        append(added.toByteArray());
        head.write(AuditLine.seal(line));
    }

    private static boolean holds(List<byte[]> lines, String seal) {
        return lines.stream().map(AuditLine::seal).anyMatch(seal::equals);
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
        byte[] present = bytes();
        List<byte[]> lines = lines(present);
        List<AuditTrail.Entry> entries = entries(lines, isOpen(present));
        return new AuditTrail(entries, broken(entries).or(() -> cutOff(entries, generation))
            .or(() -> last.filter(seal -> !holds(lines, seal)).map(seal -> damaged("Its end is missing: the line that "
                + head.file().getFileName() + " names as the last one is not in it."))));
    }

    private static List<AuditTrail.Entry> entries(List<byte[]> lines, boolean open) {
        List<AuditTrail.Entry> entries = new ArrayList<>();
        String before = FIRST;
        for (int i = 0; i < lines.size(); i++) {
            byte[] bytes = lines.get(i);
            Optional<AuditLine> line = AuditLine.of(bytes);
            String seal = AuditLine.seal(bytes);
            boolean last = i == lines.size() - 1;
            boolean leftSo = last ? open : AuditLine.of(lines.get(i + 1)).filter(next -> next.before().equals(seal)).isPresent();
            entries.add(entry(i + 1, line, before, leftSo));
            before = seal;
        }
        return entries;
    }

    /** @param leftSo whether an unfinished line was so already when the next was written */
    private static AuditTrail.Entry entry(int number, Optional<AuditLine> line, String before, boolean leftSo) {
        if (line.isEmpty()) {
            return new AuditTrail.Entry(number, "", 0, "", leftSo ? AuditTrail.State.UNFINISHED : AuditTrail.State.BROKEN);
        }
        AuditLine read = line.get();
        return new AuditTrail.Entry(number, read.at(), read.generation(), read.action(),
            read.before().equals(before) ? AuditTrail.State.SOUND : AuditTrail.State.BROKEN);
    }

    private Optional<Refusal> broken(List<AuditTrail.Entry> entries) {
        return entries.stream().filter(entry -> entry.state() == AuditTrail.State.BROKEN).findFirst()
            .map(entry -> damaged("Line " + entry.line() + " was altered, or a line before it was taken out or put in."));
    }

    private Optional<Refusal> cutOff(List<AuditTrail.Entry> entries, long generation) {
        long last = entries.stream().mapToLong(AuditTrail.Entry::generation).max().orElse(0);
        return last >= generation ? Optional.empty() : Optional.of(damaged("Its end is missing: it goes to change "
            + last + ", and the packs were changed " + generation + " times."));
    }

    private Refusal damaged(String cause) {
        return new Refusal("The audit " + file + " is not what was written.", cause,
            "Compare it with a backup, and keep both. `dorsal pack list` shows what is installed.");
    }

    private byte[] bytes() throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static boolean isOpen(byte[] bytes) {
        return bytes.length > 0 && bytes[bytes.length - 1] != '\n';
    }

    private static List<byte[]> lines(byte[] bytes) {
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
        if (line.size() > 0) {
            lines.add(line.toByteArray());
        }
        return lines;
    }

    private void append(byte[] bytes) throws IOException {
        DurableFile.folder(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
