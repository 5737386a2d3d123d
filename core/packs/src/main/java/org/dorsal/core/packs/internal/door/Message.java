package org.dorsal.core.packs.internal.door;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.door.Errand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said through the door. The visitor begins with its errand, and answers questions with {@code line}; the host
 * says {@code out}, {@code err} and {@code ask} as often as it likes, and at last {@code exit}.
 */
final class Message {
    /** Grows when an older Dorsal would misunderstand. */
    static final int PROTOCOL = 1;

    static final String OUT = "out";
    static final String ERR = "err";
    static final String ASK = "ask";
    static final String EXIT = "exit";
    static final String LINE = "line";

    private static final int MOST_WORDS = 1000;

    private Message() {
    }

    static ObjectNode of(Errand errand) {
        ObjectNode node = object().put("protocol", PROTOCOL).put("directory", errand.directory().toString())
            .put("width", errand.width()).put("interactive", errand.interactive());
        errand.words().forEach(node.putArray("words")::add);
        return node;
    }

    static Errand errand(JsonNode node) throws IOException {
        JsonNode words = node.path("words");
        if (node.path("protocol").asInt(0) != PROTOCOL) {
            throw new IOException("the other process is another edition of Dorsal");
        }
        if (!words.isArray() || words.size() > MOST_WORDS) {
            throw new IOException("no words of a command line");
        }
        List<String> all = new ArrayList<>();
        words.forEach(word -> all.add(word.asString("")));
        try {
            return new Errand(all, Path.of(node.path("directory").asString("")), node.path("width").asInt(0),
                node.path("interactive").asBoolean(false));
        } catch (InvalidPathException e) {
            throw new IOException("no directory", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static ObjectNode text(String stream, String text) {
        return object().put(stream, text);
    }

    static ObjectNode question() {
        return object().put(ASK, true);
    }

    static ObjectNode answer(Optional<String> line) {
        ObjectNode node = object();
        line.ifPresent(text -> node.put(LINE, text));
        return node;
    }

    static ObjectNode end(int exitCode) {
        return object().put(EXIT, exitCode);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
