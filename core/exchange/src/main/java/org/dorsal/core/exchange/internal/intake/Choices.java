package org.dorsal.core.exchange.internal.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What can be chosen in an item: its own options, or those of a value set that the questionnaire contains. */
final class Choices {
    /** FHIR's own set of yes, no and don't know. */
    private static final String YES_NO_DONT_KNOW = "http://hl7.org/fhir/ValueSet/yesnodontknow";
    private static final String YES_NO = "http://terminology.hl7.org/CodeSystem/v2-0136";
    private static final Set<String> YES_OR_NO = Set.of("Y", "N");
    private static final String UNKNOWN = "asked-unknown";

    private final JsonNode questionnaire;

    /** One of them: the code that conditions name it by, and what people read. */
    record Choice(String system, String code, String text) {
    }

    Choices(JsonNode questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** Empty where they are not in the questionnaire. */
    Optional<List<Choice>> of(FhirItem item) {
        JsonNode options = item.json().path("answerOption");
        if (!options.isEmpty()) {
            return Optional.of(options.valueStream().flatMap(Choices::option).toList());
        }
        return item.valueSet().filter(url -> url.startsWith("#")).flatMap(url -> contained(url.substring(1)));
    }

    /** Whether it is answered by yes, no and perhaps don't know. */
    boolean areYesOrNo(FhirItem item) {
        return item.valueSet().filter(url -> url.split("\\|")[0].equals(YES_NO_DONT_KNOW)).isPresent()
            || of(item).filter(all -> all.stream().filter(c -> c.system().equals(YES_NO)).map(Choice::code).collect(Collectors.toSet())
                .equals(YES_OR_NO) && all.stream().allMatch(c -> c.system().equals(YES_NO) || c.code().equals(UNKNOWN))).isPresent();
    }

    /** Whether a yes or no may be not known. */
    boolean mayBeUnknown(FhirItem item) {
        return item.valueSet().isPresent() || of(item).stream().flatMap(List::stream).anyMatch(c -> c.code().equals(UNKNOWN));
    }

    private static Stream<Choice> option(JsonNode option) {
        JsonNode coding = option.path("valueCoding");
        if (coding.isObject()) {
            return Stream.of(coded(coding.path("system").asString(""), coding));
        }
        return Stream.of("valueString", "valueInteger", "valueDate").map(option::path).filter(JsonNode::isValueNode)
            .map(JsonNode::asString).map(text -> new Choice("", text, text));
    }

    private static Choice coded(String system, JsonNode coding) {
        String code = coding.path("code").asString("");
        String display = coding.path("display").asString("").replaceAll("\\s+", " ").strip();
        return new Choice(system, code, display.isEmpty() ? code : display);
    }

    private Optional<List<Choice>> contained(String id) {
        Optional<JsonNode> set = questionnaire.path("contained").valueStream()
            .filter(resource -> resource.path("id").asString("").equals(id)).map(resource -> resource.path("compose")).findFirst();
        boolean listed = set.filter(compose -> compose.path("exclude").isEmpty() && compose.path("include").valueStream()
            .allMatch(include -> !include.path("concept").isEmpty())).isPresent();
        return set.filter(compose -> listed).map(compose -> compose.path("include").valueStream()
            .flatMap(include -> include.path("concept").valueStream().map(concept -> coded(include.path("system").asString(""), concept)))
            .toList()).filter(all -> !all.isEmpty());
    }
}
