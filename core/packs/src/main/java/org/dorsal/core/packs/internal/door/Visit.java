package org.dorsal.core.packs.internal.door;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.dorsal.core.packs.door.Host;
import org.dorsal.core.packs.door.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One visitor and its errand. */
final class Visit implements Terminal, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
    private static final int PIECE = 32 * 1024;

    private final SocketChannel channel;
    private final JsonLines lines;
    private final Host host;
    private boolean waiting = true;
    private boolean closing;

    Visit(SocketChannel channel, Host host) {
        this.channel = channel;
        this.lines = new JsonLines(channel);
        this.host = host;
    }

    @Override
    public void run() {
        try (channel) {
            Optional<JsonNode> errand = heard();
            if (errand.isPresent()) {
                int exitCode = host.carryOut(Message.errand(errand.get()), this);
                lines.write(Message.end(exitCode));
            }
        } catch (IOException gone) {
            LOG.info("a visitor from another terminal is gone or not understood: {}", gone.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.error("an errand from another terminal failed", unforeseen);
        }
    }

    /** Leaves it alone while it works; what waits for its visitor ends now. */
    synchronized void close() throws IOException {
        closing = true;
        if (waiting) {
            channel.close();
        }
    }

    private Optional<JsonNode> heard() throws IOException {
        try {
            return beginToWait() ? lines.read() : Optional.empty();
        } finally {
            endToWait();
        }
    }

    private synchronized boolean beginToWait() {
        waiting = !closing;
        return waiting;
    }

    private synchronized void endToWait() {
        waiting = false;
    }

    @Override
    public void out(String text) {
        say(Message.OUT, text);
    }

    @Override
    public void err(String text) {
        say(Message.ERR, text);
    }

    @Override
    public Optional<String> ask() {
        try {
            lines.write(Message.question());
            return heard().map(answer -> answer.path(Message.LINE)).filter(JsonNode::isString).map(JsonNode::asString);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private void say(String stream, String text) {
        try {
            for (int from = 0; from < text.length(); from += PIECE) {
                lines.write(Message.text(stream, text.substring(from, Math.min(text.length(), from + PIECE))));
            }
        } catch (IOException gone) {
            LOG.debug("a visitor does not listen any more", gone);
        }
    }
}
