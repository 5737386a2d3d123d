package org.dorsal.core.packs.internal.audit;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the audit.
 *
 * @param at when, as it was written; empty where it cannot be read
 * @param generation of the ledger after it
 * @param action what was done
 * @param intact whether it can be read and continues the line before it
 */
public record AuditLine(String at, long generation, String action, boolean intact) {
    static AuditLine of(String line, String before, JsonMapper json) {
        try {
            JsonNode node = json.readTree(line);
            return new AuditLine(node.path("at").asString(""), node.path("generation").asLong(0), node.path("action").asString(""),
                node.path("before").asString("").equals(before));
        } catch (JacksonException e) {
            return new AuditLine("", 0, "", false);
        }
    }
}
