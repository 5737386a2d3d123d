package org.dorsal.core.exchange.internal.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Facts and questions as the files of a pack. */
final class PackWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PackWriter() {
    }

    static void write(Path folder, Heading heading, List<Fact> facts, List<Question> questions) throws IOException {
        file(folder.resolve("facts/imported.json"), array(facts.stream().map(PackWriter::fact).toList()));
        file(folder.resolve("questions/imported.json"), array(questions.stream().map(PackWriter::question).toList()));
        file(folder.resolve("pack.json"), header(heading));
    }

    private static void file(Path file, JsonNode json) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }

    private static ArrayNode array(List<ObjectNode> nodes) {
        ArrayNode array = NODES.arrayNode();
        nodes.forEach(array::add);
        return array;
    }

    private static ObjectNode header(Heading heading) {
        ObjectNode json = NODES.objectNode().put("id", heading.id()).put("version", "0.1.0").put("title", heading.title());
        json.putArray("authors").add(heading.author());
        json.put("licence", heading.licence()).put("language", heading.language());
        json.putObject("needs").put("api", "[1.0,2)");
        return json;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode json = NODES.objectNode().put("id", fact.id()).put("words", fact.words()).put("type", term(fact.type()));
        fact.range().ifPresent(range -> {
            json.set("least", value(FactValue.of(range.least())));
            json.set("greatest", value(FactValue.of(range.greatest())));
        });
        if (!fact.allowed().isEmpty()) {
            ArrayNode allowed = json.putArray("allowed");
            fact.allowed().forEach(allowed::add);
        }
        json.set("normal", value(fact.normal()));
        json.put("keeps", "screening").put("worse", term(fact.worse()));
        fact.neutral().ifPresent(why -> json.put("neutral", why));
        return json;
    }

    private static ObjectNode question(Question question) {
        ObjectNode json = NODES.objectNode().put("id", question.id()).put("title", question.title());
        if (!question.hint().isEmpty()) {
            json.put("hint", question.hint());
        }
        json.put("section", term(question.section())).put("order", question.order()).put("shape", term(question.shape()));
        if (!question.lines().isEmpty()) {
            ArrayNode lines = json.putArray("lines");
            question.lines().forEach(line -> sets(lines.addObject().put("text", line.text()).putObject("sets"), line.sets()));
        }
        question.number().ifPresent(number -> json.put("number", number));
        json.put("notSure", question.notSure());
        question.when().ifPresent(when -> when(json.putObject("when").putArray(term(when.match())), when));
        return json;
    }

    private static void sets(ObjectNode json, Map<String, FactValue> sets) {
        new TreeMap<>(sets).forEach((fact, value) -> json.set(fact, value(value)));
    }

    private static void when(ArrayNode json, Condition when) {
        when.comparisons().forEach(c -> json.addObject().put("fact", c.fact()).set(name(c.operator()), value(c.value())));
    }

    private static String name(Condition.Operator operator) {
        switch (operator) {
            case IS: return "is";
            case IS_NOT: return "isNot";
            case AT_LEAST: return "atLeast";
            case AT_MOST: return "atMost";
            default: return "has";
        }
    }

    private static JsonNode value(FactValue value) {
        return value.fold(flag -> NODES.booleanNode(flag.yes()),
            amount -> amount.isWhole() ? NODES.numberNode((long) amount.number()) : NODES.numberNode(amount.number()),
            word -> NODES.stringNode(word.word()),
            words -> {
                ArrayNode array = NODES.arrayNode();
                words.all().stream().sorted().forEach(array::add);
                return array;
            });
    }

    private static String term(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
