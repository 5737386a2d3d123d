package org.dorsal.core.packs.internal.door;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.dorsal.core.packs.door.CutOffException;
import org.dorsal.core.packs.door.Errand;
import org.dorsal.core.packs.door.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Somebody with an errand, at the door of another process. */
final class Caller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);

    private final SocketChannel channel;

    private Caller(SocketChannel channel) {
        this.channel = channel;
    }

    /** Empty where nobody opens, as when the process that listened there died. */
    static Optional<Caller> at(Path place) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(place));
            return Optional.of(new Caller(channel));
        } catch (IOException nobody) {
            LOG.info("nobody opens at {}: {}", place, nobody.getMessage());
            channel.close();
            return Optional.empty();
        }
    }

    /** @return the exit code */
    int bring(Errand errand, Terminal terminal) {
        JsonLines lines = new JsonLines(channel);
        try {
            lines.write(Message.of(errand));
            for (Optional<JsonNode> said = lines.read(); said.isPresent(); said = lines.read()) {
                JsonNode message = said.get();
                if (message.has(Message.EXIT)) {
                    return message.path(Message.EXIT).asInt();
                }
                hear(message, terminal, lines);
            }
            throw new CutOffException("it ended without a word", null);
        } catch (IOException e) {
            throw new CutOffException(e.getMessage(), e);
        }
    }

    private static void hear(JsonNode message, Terminal terminal, JsonLines lines) throws IOException {
        if (message.has(Message.ASK)) {
            lines.write(Message.answer(terminal.ask()));
        }
        terminal.out(message.path(Message.OUT).asString(""));
        terminal.err(message.path(Message.ERR).asString(""));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
