package org.dorsal.core.packs.internal.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.dorsal.core.packs.internal.file.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the audit, which carries the seal of the line before it and is closed by a seal of its own: the digest of
 * all that stands before that.
 *
 * @param at when
 * @param generation of the ledger after it
 * @param action what was done
 * @param before the seal of the line before
 */
record AuditLine(String at, long generation, String action, String before) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SEAL = ",\"sha256\":\"";
    private static final String END = "\"}";
    private static final int SEALED = SEAL.length() + 64 + END.length();

    /** Without the line's end. */
    byte[] bytes() {
        String text = JSON.writeValueAsString(JSON.createObjectNode().put("at", at).put("generation", generation)
            .put("action", action).put("before", before));
        byte[] open = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8).length - 1);
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
            JsonNode node = JSON.readTree(line);
            return Optional.of(new AuditLine(node.path("at").asString(""), node.path("generation").asLong(0),
                node.path("action").asString(""), node.path("before").asString("")));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** What the next line carries of this one; of a line that was left unfinished, all there is of it. */
    static String seal(byte[] line) {
        return Sha256.of(line);
    }
}
