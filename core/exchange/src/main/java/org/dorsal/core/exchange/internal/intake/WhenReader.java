package org.dorsal.core.exchange.internal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.Condition.Comparison;
import org.dorsal.api.fact.Condition.Match;
import org.dorsal.api.fact.Condition.Operator;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import tools.jackson.databind.JsonNode;

/** Reads {@code enableWhen}. What cannot be said of our facts is dropped, so that rather more is asked than less. */
final class WhenReader {
    private static final String ASKED_MORE = "is therefore asked more often than its enableWhen says";

    private final Map<String, Asked> asked;

    /** @param asked what was taken in so far, by linkId */
    WhenReader(Map<String, Asked> asked) {
        this.asked = asked;
    }

    /** @param around the condition of the group that the item stands in */
    Optional<Condition> read(FhirItem item, Optional<Condition> around, Consumer<String> leftOut) {
        Optional<Condition> own = item.isConditional() ? own(item, leftOut) : Optional.empty();
        if (own.isEmpty() || around.isEmpty()) {
            return own.or(() -> around);
        }
        if (isOfAll(own.get()) && isOfAll(around.get())) {
            return Optional.of(new Condition(Match.ALL,
                Stream.concat(around.get().comparisons().stream(), own.get().comparisons().stream()).distinct().toList()));
        }
        leftOut.accept("it stands in a group with a condition of another kind and " + ASKED_MORE);
        return own;
    }

    private static boolean isOfAll(Condition condition) {
        return condition.match() == Match.ALL || condition.comparisons().size() == 1;
    }

    private Optional<Condition> own(FhirItem item, Consumer<String> leftOut) {
        List<Comparison> said = new ArrayList<>();
        int unsaid = 0;
        for (JsonNode when : item.json().path("enableWhen")) {
            Optional<Comparison> comparison = comparison(when);
            comparison.ifPresent(said::add);
            unsaid += comparison.isPresent() ? 0 : 1;
        }
        Match match = item.json().path("enableBehavior").asString("").equals("all") || said.size() + unsaid == 1 ? Match.ALL : Match.ANY;
        if (unsaid > 0) {
            leftOut.accept("it depends on an answer that is not in the pack or cannot be compared here, and " + ASKED_MORE);
        }
        return said.isEmpty() || unsaid > 0 && match == Match.ANY ? Optional.empty() : Optional.of(new Condition(match, said));
    }

    private Optional<Comparison> comparison(JsonNode when) {
        Optional<Asked> on = Optional.ofNullable(asked.get(when.path("question").asString("")));
        return on.flatMap(a -> operator(when.path("operator").asString(""), a)
            .flatMap(operator -> answer(when, a).map(value -> new Comparison(a.fact().id(), operator, value))))
            .filter(comparison -> comparison.operator() == Operator.HAS || on.get().fact().problemWith(comparison.value()).isEmpty());
    }

    private static Optional<Operator> operator(String sign, Asked on) {
        boolean list = on.fact().type() == FactType.WORDS;
        switch (sign) {
            case "=": return Optional.of(list ? Operator.HAS : Operator.IS);
            case "!=": return list ? Optional.empty() : Optional.of(Operator.IS_NOT);
            case ">=": return Optional.of(Operator.AT_LEAST).filter(o -> on.fact().range().isPresent());
            case "<=": return Optional.of(Operator.AT_MOST).filter(o -> on.fact().range().isPresent());
            default: return Optional.empty();
        }
    }

    private static Optional<FactValue> answer(JsonNode when, Asked on) {
        JsonNode flag = when.path("answerBoolean");
        if (flag.isBoolean()) {
            return Optional.of(FactValue.of(flag.asBoolean()));
        }
        Optional<JsonNode> number = Stream.of("answerInteger", "answerDecimal").map(when::path).filter(JsonNode::isNumber).findFirst();
        if (number.isPresent()) {
            return number.map(n -> FactValue.of(n.asDouble()));
        }
        return Stream.of(when.path("answerCoding").path("code"), when.path("answerString")).filter(JsonNode::isString)
            .findFirst().flatMap(code -> coded(code.asString(), on));
    }

    private static Optional<FactValue> coded(String code, Asked on) {
        if (on.fact().type() == FactType.FLAG) {
            return code.equals("Y") || code.equals("N") ? Optional.of(FactValue.of(code.equals("Y"))) : Optional.empty();
        }
        return Optional.ofNullable(on.words().get(code)).map(FactValue::of);
    }
}
