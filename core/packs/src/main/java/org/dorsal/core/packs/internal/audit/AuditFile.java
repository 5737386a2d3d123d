package org.dorsal.core.packs.internal.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.dorsal.core.packs.internal.file.Sha256;
import org.dorsal.core.packs.internal.ledger.DurableFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of lines in JSON, each with the digest of the line before it. Whoever alters, takes out or adds one in the middle
 * breaks the chain; what is cut off at its end is told by the ledger's generation.
 */
public final class AuditFile implements Audit {
    private static final String FIRST = "0".repeat(64);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Clock clock;

    public AuditFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public synchronized void write(long generation, String action) throws IOException {
        List<String> lines = lines();
        String before = lines.isEmpty() ? FIRST : digest(lines.get(lines.size() - 1));
        String line = JSON.writeValueAsString(JSON.createObjectNode().put("at", clock.instant().toString())
            .put("generation", generation).put("action", action).put("before", before));
        DurableFile.folder(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            // A line that a dying process left unfinished must not swallow this one.
            String start = Files.size(file) > 0 && !endsInLine() ? "\n" : "";
            channel.write(ByteBuffer.wrap((start + line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /**
     * All that was written, oldest first, each with whether it continues the chain.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public synchronized List<AuditLine> read() throws IOException {
        List<String> lines = lines();
        List<AuditLine> read = new java.util.ArrayList<>();
        String before = FIRST;
        for (String line : lines) {
            read.add(AuditLine.of(line, before, JSON));
            before = digest(line);
        }
        return List.copyOf(read);
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readString(file).lines().toList() : List.of();
    }

    private boolean endsInLine() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes[bytes.length - 1] == '\n';
    }

    private static String digest(String line) {
        return Sha256.of(line.getBytes(StandardCharsets.UTF_8));
    }
}
