package org.dorsal.core.exchange.internal.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.exchange.internal.form.Comparison;
import org.dorsal.core.exchange.internal.form.Given;
import org.dorsal.core.exchange.internal.form.Item;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form's items as {@code Questionnaire.item}. */
final class ItemWriter {
    /** The facts that an answer is about. */
    static final String FACTS = "urn:dorsal:fact";
    private static final String LEAST = "http://hl7.org/fhir/StructureDefinition/minValue";
    private static final String GREATEST = "http://hl7.org/fhir/StructureDefinition/maxValue";

    private ItemWriter() {
    }

    static ArrayNode items(List<Item> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(item(item)));
        return array;
    }

    private static ObjectNode item(Item item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        item.range().ifPresent(range -> bounds(json.putArray("extension"), item.type(), range));
        json.put("linkId", item.link());
        codes(item).ifPresent(codes -> json.set("code", codes));
        if (!item.text().isEmpty()) {
            json.put("text", item.text());
        }
        json.put("type", item.type().name().toLowerCase(Locale.ROOT));
        when(json, item);
        if (item.required()) {
            json.put("required", true);
        }
        if (!item.options().isEmpty()) {
            ArrayNode options = json.putArray("answerOption");
            item.options().forEach(option -> options.addObject().putObject("valueCoding").put("system", option.code().system())
                .put("code", option.code().code()).put("display", option.text()));
        }
        if (!item.items().isEmpty()) {
            json.set("item", items(item.items()));
        }
        return json;
    }

    private static Optional<ArrayNode> codes(Item item) {
        if (item.facts().isEmpty()) {
            return Optional.empty();
        }
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        new TreeSet<>(item.facts()).forEach(fact -> codes.addObject().put("system", FACTS).put("code", fact));
        return Optional.of(codes);
    }

    private static void bounds(ArrayNode extensions, Item.Type type, Fact.Range range) {
        boolean whole = type == Item.Type.INTEGER;
        Values.put(extensions.addObject().put("url", LEAST), "value", new Given.Amount(range.least(), whole));
        Values.put(extensions.addObject().put("url", GREATEST), "value", new Given.Amount(range.greatest(), whole));
    }

    private static void when(ObjectNode json, Item item) {
        if (item.when().isEmpty()) {
            return;
        }
        ArrayNode when = json.putArray("enableWhen");
        for (Comparison comparison : item.when()) {
            ObjectNode one = when.addObject().put("question", comparison.link()).put("operator", comparison.operator().sign());
            Values.put(one, "answer", comparison.answer());
        }
        if (item.when().size() > 1) {
            json.put("enableBehavior", item.all() ? "all" : "any");
        }
    }
}
