package org.dorsal.core.console.internal.command;

import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A fact as it is shown: what it means and which values it takes. */
final class FactForm {
    private FactForm() {
    }

    static ObjectNode details(Fact fact) {
        ObjectNode json = Json.object().put("type", Words.term(fact.type()));
        fact.range().ifPresent(range -> json.put("least", range.least()).put("greatest", range.greatest()));
        if (!fact.allowed().isEmpty()) {
            json.set("allowed", Json.strings(fact.allowed()));
        }
        fact.unit().ifPresent(unit -> json.put("unit", unit));
        json.set("normal", value(fact.normal()));
        return json.put("keeps", fact.keeps().toString()).put("origin", Words.term(fact.origin()))
            .put("worse", Words.term(fact.worse())).put("notSure", Words.term(fact.notSure()));
    }

    static void print(Page page, Fact fact) {
        page.item("  takes     ", takes(fact));
        page.item("  normal    ", fact.normal().words());
        page.item("  keeps     ", fact.keeps().isZero() ? "for one screening" : "for " + Words.count(fact.keeps().toDays(), "day"));
        page.item("  from      ", from(fact));
        if (fact.origin() == Fact.Origin.PERSON) {
            page.item("  not sure  ", fact.notSure() == Fact.NotSure.WORSE ? "counts as the worse answer" : "counts as normal");
        }
        fact.neutral().ifPresent(why -> page.item("  neutral   ", why));
    }

    static JsonNode value(FactValue value) {
        return value.fold(flag -> Json.value(flag.yes()),
            amount -> amount.isWhole() ? Json.value((long) amount.number()) : Json.value(amount.number()),
            word -> Json.value(word.word()), words -> Json.strings(words.all().stream().sorted().toList()));
    }

    private static String takes(Fact fact) {
        switch (fact.type()) {
            case FLAG: return "yes or no (true, false)";
            case WORD: return "one of " + String.join(", ", fact.allowed());
            case WORDS: return "any of " + String.join(", ", fact.allowed());
            case TEXT: return "a text of at most 200 characters";
            default: return number(fact);
        }
    }

    private static String number(Fact fact) {
        String kind = fact.type() == FactType.WHOLE ? "a whole number" : "a number";
        String unit = fact.unit().map(u -> " " + u).orElse("");
        return fact.range().map(r -> kind + " from " + FactValue.of(r.least()).words() + " to "
            + FactValue.of(r.greatest()).words() + unit).orElse(kind + unit);
    }

    private static String from(Fact fact) {
        switch (fact.origin()) {
            case PERSON: return "the person, who is asked";
            case JOURNAL: return "the journal, worked out";
            case SETTING: return "a setting: `dorsal settings get " + fact.id() + "`";
            default: return "what goes on in a session";
        }
    }
}
