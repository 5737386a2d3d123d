package org.dorsal.core.packs.internal.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dorsal.core.packs.AuditTrail.Outcome;
import org.dorsal.core.packs.internal.file.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of the audit, which carries the seal of the line before it and is closed by a seal of its own: the digest of
 * all that stands before that.
 *
 * @param at when
 * @param of the number of the line that began what ends with this one; 0 in a line that begins something
 * @param outcome how it ended; a first edition of Dorsal wrote one line, and no other, for what it did
 * @param from the generation of the ledger before it
 * @param generation of the ledger after it
 * @param action what is done
 * @param before the seal of the line before
 */
record AuditLine(String at, int of, Outcome outcome, long from, long generation, String action, String before) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SEAL = ",\"sha256\":\"";
    private static final String END = "\"}";
    private static final int SEALED = SEAL.length() + 64 + END.length();

    boolean begins() {
        return of == 0;
    }

    /** Whether the ledger tells whether it was done. */
    boolean changesPacks() {
        return generation > from;
    }

    /** Without the line's end. */
    byte[] bytes() {
        ObjectNode node = JSON.createObjectNode().put("at", at).put("state", word(outcome));
        if (!begins()) {
            node.put("of", of);
        }
        String text = JSON.writeValueAsString(node.put("from", from).put("generation", generation).put("action", action).put("before", before));
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        byte[] open = Arrays.copyOf(whole, whole.length - 1);
        byte[] end = (SEAL + Sha256.of(open) + END).getBytes(StandardCharsets.US_ASCII);
        byte[] line = Arrays.copyOf(open, open.length + end.length);
        System.arraycopy(end, 0, line, open.length, end.length);
        return line;
    }

    /** The line, where it is one and its seal is whole. */
    static Optional<AuditLine> of(byte[] line) {
        if (line.length <= SEALED) {
            return Optional.empty();
        }
        byte[] open = Arrays.copyOf(line, line.length - SEALED);
        String end = new String(line, open.length, SEALED, StandardCharsets.US_ASCII);
        if (!end.equals(SEAL + Sha256.of(open) + END)) {
            return Optional.empty();
        }
        try {
            return Optional.of(line(JSON.readTree(line)));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static AuditLine line(JsonNode node) {
        long generation = node.path("generation").asLong(0);
        return new AuditLine(node.path("at").asString(""), node.path("of").asInt(0), outcome(node.path("state").asString("done")),
            node.path("from").asLong(Math.max(0, generation - 1)), generation, node.path("action").asString(""),
            node.path("before").asString(""));
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Outcome outcome(String word) {
        return Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What the next line carries of this one; of a line that was left unfinished, all there is of it. */
    static String seal(byte[] line) {
        return Sha256.of(line);
    }
}
