package org.dorsal.core.packs.given;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes a file of JSON in one place, as a slip of the hand would, or worse: drops, renames, retypes, doubles, exchanges. */
public final class AMutation {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<JsonNode> VALUES = values();

    private final IntUnaryOperator below;

    /** @param below chooses a number from 0 to below the given one */
    public AMutation(IntUnaryOperator below) {
        this.below = below;
    }

    private record Slot(JsonNode in, String key, int index) {
        JsonNode value() {
            return in instanceof ObjectNode object ? object.get(key) : in.get(index);
        }

        void put(JsonNode value) {
            if (in instanceof ObjectNode object) {
                object.set(key, value);
            } else {
                ((ArrayNode) in).set(index, value);
            }
        }

        void drop() {
            if (in instanceof ObjectNode object) {
                object.remove(key);
            } else {
                ((ArrayNode) in).remove(index);
            }
        }
    }

    /** The file with one thing changed. */
    public byte[] of(byte[] file) {
        JsonNode root = JSON.readTree(file);
        List<Slot> slots = new ArrayList<>();
        collect(root, slots);
        if (slots.isEmpty()) {
            return JSON.writeValueAsBytes(chosen());
        }
        change(slots.get(below.applyAsInt(slots.size())), slots);
        return JSON.writeValueAsBytes(root);
    }

    private void change(Slot slot, List<Slot> all) {
        switch (below.applyAsInt(6)) {
            case 0: slot.drop(); break;
            case 1: rename(slot); break;
            case 2: slot.put(all.get(below.applyAsInt(all.size())).value().deepCopy()); break;
            case 3: twice(slot); break;
            case 4: slot.put(JSON.createArrayNode().add(slot.value())); break;
            default: slot.put(chosen());
        }
    }

    private void rename(Slot slot) {
        if (slot.in() instanceof ObjectNode object) {
            JsonNode value = object.remove(slot.key());
            object.set(slot.key().isEmpty() ? "x" : slot.key().substring(1), value);
        } else {
            slot.put(chosen());
        }
    }

    private static void twice(Slot slot) {
        if (slot.in() instanceof ArrayNode list) {
            list.add(slot.value().deepCopy());
        } else {
            ((ObjectNode) slot.in()).set(slot.key() + "-2", slot.value().deepCopy());
        }
    }

    private JsonNode chosen() {
        return VALUES.get(below.applyAsInt(VALUES.size())).deepCopy();
    }

    private static void collect(JsonNode node, List<Slot> slots) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(key -> slots.add(new Slot(node, key, 0)));
            object.forEach(child -> collect(child, slots));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                slots.add(new Slot(node, "", i));
                collect(list.get(i), slots);
            }
        }
    }

    private static List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        for (String json : List.of("null", "true", "false", "0", "1", "-1", "3", "7", "0.5", "2147483648", "1e300", "\"\"", "\" \"", "\"x\"",
                "\"neck_pain\"", "\"fever\"", "\"own\"", "\"Neck!\"", "\"\\u001b[31m\"", "\"P90D\"", "\"screening\"", "\"setting\"", "\"[1.0,2)\"",
                "\"1.0.0\"", "\"caution\"", "\"number\"", "\"choice\"", "[]", "{}", "[[]]", "[\"x\"]", "[50, 50]", "{\"x\": 1}")) {
            values.add(JSON.readTree(json));
        }
        values.add(JSON.readTree("\"" + "long ".repeat(100) + "\""));
        values.add(JSON.readTree("[".repeat(40) + "]".repeat(40)));
        return values;
    }
}
