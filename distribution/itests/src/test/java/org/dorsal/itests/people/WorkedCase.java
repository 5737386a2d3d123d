package org.dorsal.itests.people;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.fact.FactValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person as written down by somebody who knows: what is so, and the level it should lead to.
 *
 * @param id names it
 * @param midSession whether some of it came up during an activity
 * @param facts what is so, as JSON, to be handed to the command
 * @param known the same as values
 */
record WorkedCase(String id, boolean midSession, String facts, Map<String, FactValue> known) {
    static List<WorkedCase> all(Path file) {
        return new JsonMapper().readTree(file.toFile()).valueStream().map(WorkedCase::of).toList();
    }

    private static WorkedCase of(JsonNode node) {
        Map<String, FactValue> known = new LinkedHashMap<>();
        node.get("facts").properties().forEach(fact -> known.put(fact.getKey(), value(fact.getValue())));
        return new WorkedCase(node.get("id").asString(), node.path("mid_session").asBoolean(false), node.get("facts").toString(), known);
    }

    private static FactValue value(JsonNode value) {
        if (value.isBoolean()) {
            return FactValue.of(value.asBoolean());
        }
        if (value.isNumber()) {
            return FactValue.of(value.asDouble());
        }
        if (value.isString()) {
            return FactValue.of(value.asString());
        }
        Set<String> words = new TreeSet<>();
        value.valueStream().forEach(word -> words.add(word.asString()));
        return FactValue.of(words);
    }

    /** The line that {@code dorsal check} reads. */
    String line() {
        return "{\"id\": \"" + id + "\", \"phase\": \"" + (midSession ? "during" : "before") + "\", \"facts\": " + facts + "}";
    }
}
