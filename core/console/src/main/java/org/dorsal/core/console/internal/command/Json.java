package org.dorsal.core.console.internal.command;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Set;

import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Source;
import org.dorsal.core.console.internal.wording.Words;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the JSON forms have in common. Keys come out in the order they were put in. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {
    }

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    public static ArrayNode strings(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    public static ArrayNode terms(Set<? extends Enum<?>> values) {
        return strings(values.stream().sorted().map(Words::term).toList());
    }

    public static ArrayNode demands(Set<Demand> demands) {
        return strings(demands.stream().sorted().map(Words::term).toList());
    }

    public static ObjectNode source(Source source) {
        return object().put("citation", source.citation()).put("mark", Words.term(source.mark()));
    }

    /** A value such as a journal's row holds. */
    public static JsonNode value(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** One line. */
    public static void line(PrintWriter out, JsonNode node) {
        out.print(MAPPER.writeValueAsString(node) + "\n");
    }

    /** Over several lines, for people to read as well. */
    public static void page(PrintWriter out, JsonNode node) {
        out.print(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n");
    }
}
