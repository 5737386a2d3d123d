package org.dorsal.core.packs.internal.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Objects, one a line, both ways. One thread at a time. */
final class JsonLines {
    static final int LONGEST = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SocketChannel channel;
    private final ByteBuffer arrived = ByteBuffer.allocate(8192).flip();

    JsonLines(SocketChannel channel) {
        this.channel = channel;
    }

    void write(JsonNode node) throws IOException {
        ByteBuffer line = ByteBuffer.wrap(JSON.writeValueAsBytes(node));
        for (ByteBuffer part : new ByteBuffer[] {line, ByteBuffer.wrap(new byte[] {'\n'})}) {
            while (part.hasRemaining()) {
                channel.write(part);
            }
        }
    }

    /**
     * The next object; empty where the other side has ended.
     *
     * @throws IOException also when what comes is longer than allowed, or is not JSON
     */
    Optional<JsonNode> read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (Optional<Byte> next = next(); next.isPresent(); next = next()) {
            if (next.get() == '\n') {
                return Optional.of(parsed(line.toByteArray()));
            }
            if (line.size() == LONGEST) {
                throw new IOException("a line is longer than " + LONGEST + " bytes");
            }
            line.write(next.get());
        }
        return Optional.empty();
    }

    private Optional<Byte> next() throws IOException {
        if (!arrived.hasRemaining()) {
            arrived.clear();
            int read = channel.read(arrived);
            arrived.flip();
            if (read < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(arrived.get());
    }

    private static JsonNode parsed(byte[] line) throws IOException {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new IOException("a line is not JSON", e);
        }
    }
}
