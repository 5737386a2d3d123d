package org.dorsal.core.exchange.internal.fhir;

import java.util.List;
import java.util.Optional;
import org.dorsal.core.exchange.internal.form.Answers;
import org.dorsal.core.exchange.internal.form.Given;
import org.dorsal.core.exchange.internal.form.Item;
import org.dorsal.core.journal.ScreeningRecord;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers of a screening as a {@code QuestionnaireResponse}. */
final class ResponseWriter {
    /** When the answer was given, as answers of an earlier screening may still hold. */
    private static final String ANSWERED_AT = "urn:dorsal:extension:answered-at";

    private final Answers answers;

    private ResponseWriter(Answers answers) {
        this.answers = answers;
    }

    static ObjectNode response(String questionnaire, String person, ScreeningRecord screening, List<Item> items, Answers answers) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("resourceType", "QuestionnaireResponse");
        response.putObject("identifier").put("system", "urn:dorsal:screening").put("value", screening.id());
        response.put("questionnaire", questionnaire).put("status", screening.complete() ? "completed" : "stopped");
        person(response.putObject("subject"), person);
        response.put("authored", screening.at().toString());
        person(response.putObject("source"), person);
        ArrayNode answered = new ResponseWriter(answers).items(items);
        if (!answered.isEmpty()) {
            response.set("item", answered);
        }
        return response;
    }

    private static void person(ObjectNode reference, String person) {
        reference.put("type", "Patient").putObject("identifier").put("system", "urn:dorsal:person").put("value", person);
    }

    private ArrayNode items(List<Item> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> item(item).ifPresent(array::add));
        return array;
    }

    private Optional<ObjectNode> item(Item item) {
        Optional<Given> given = answers.to(item);
        ArrayNode inside = items(item.items());
        if (given.isEmpty() && inside.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        given.flatMap(answer -> answers.at(item.facts())).ifPresent(at -> json.putArray("extension").addObject()
            .put("url", ANSWERED_AT).put("valueDateTime", at.toString()));
        json.put("linkId", item.link());
        if (!item.text().isEmpty()) {
            json.put("text", item.text());
        }
        given.ifPresent(answer -> answered(json.putArray("answer").addObject(), item, answer));
        if (!inside.isEmpty()) {
            json.set("item", inside);
        }
        return Optional.of(json);
    }

    private static void answered(ObjectNode json, Item item, Given answer) {
        Values.put(json, "value", answer);
        item.options().stream().filter(option -> option.code().equals(answer)).findFirst()
            .ifPresent(option -> ((ObjectNode) json.get("valueCoding")).put("display", option.text()));
    }
}
