package org.dorsal.core.exchange.internal.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dorsal.text.Printable;
import tools.jackson.databind.JsonNode;

/** An item of somebody's questionnaire, as far as anything of it is understood. */
record FhirItem(JsonNode json) {
    private static final int LONGEST_NAME = 40;

    static List<FhirItem> in(JsonNode parent) {
        return parent.path("item").valueStream().filter(JsonNode::isObject).map(FhirItem::new).toList();
    }

    String link() {
        return json.path("linkId").asString("");
    }

    /** The link, fit to be printed. */
    String name() {
        return link().isBlank() ? "(an item without linkId)" : Printable.cut(link(), LONGEST_NAME);
    }

    String type() {
        return json.path("type").asString("");
    }

    /** What is asked, in one line: the text, else what one of its codes is called. */
    String text() {
        Stream<String> codes = json.path("code").valueStream().map(code -> code.path("display").asString(""));
        return Stream.concat(Stream.of(json.path("text").asString("")), codes).map(text -> text.replaceAll("\\s+", " ").strip())
            .filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    boolean repeats() {
        return json.path("repeats").asBoolean(false);
    }

    /** Whether it carries something that may turn its meaning round. */
    boolean isModified() {
        return !json.path("modifierExtension").isMissingNode();
    }

    boolean isConditional() {
        return !json.path("enableWhen").isEmpty();
    }

    List<FhirItem> items() {
        return in(json);
    }

    Optional<String> valueSet() {
        return Optional.of(json.path("answerValueSet").asString("")).filter(url -> !url.isEmpty());
    }

    OptionalDouble least() {
        return bound("http://hl7.org/fhir/StructureDefinition/minValue");
    }

    OptionalDouble greatest() {
        return bound("http://hl7.org/fhir/StructureDefinition/maxValue");
    }

    private OptionalDouble bound(String url) {
        return json.path("extension").valueStream().filter(e -> e.path("url").asString("").equals(url))
            .flatMap(e -> Stream.of(e.path("valueInteger"), e.path("valueDecimal"))).filter(JsonNode::isNumber)
            .mapToDouble(JsonNode::asDouble).findFirst();
    }
}
