package org.dorsal.bench.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.catalogue.internal.CatalogueBuilder;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.content.internal.json.Place;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.dorsal.core.content.internal.rule.RuleCondition;
import org.dorsal.core.content.internal.rule.RuleDefinition;
import org.dorsal.core.content.internal.rule.RuledCheck;

/**
 * So many rules over twenty facts, in the four shapes that most shipped ones have. Each is a check of its own, which is the
 * dearest way for the gate, and the only one for a health check.
 *
 * @param number how many
 */
record Rules(int number) {
    private static final int FLAGS = 12;
    private static final int NUMBERS = 8;
    private static final int HIGHEST = 10;
    private static final Source SOURCE = new Source("For the benchmark", Mark.OWN_PROPOSAL);
    private static final Provider BY = new Provider("bench", "1.0.0", "bench");
    private static final Place NOWHERE = Place.of("rules.json");

    /** A condition, as it is written in CEL and as Drools has it. */
    private record Shape(String cel, String drools, Set<String> reads) {
        static Shape of(int rule) {
            String flag = "flag" + rule % FLAGS;
            String other = "flag" + (rule * 5 + 1) % FLAGS;
            String number = "number" + rule % NUMBERS;
            String second = "number" + (rule * 3 + 1) % NUMBERS;
            int bound = 1 + rule % HIGHEST;
            switch (rule % 4) {
                case 0: return new Shape(flag, flag, Set.of(flag));
                case 1: return both(number + " >= " + bound, Set.of(number));
                case 2: return both(flag + " && " + number + " >= " + bound, Set.of(flag, number));
                default: return both("(" + flag + " || " + number + " >= " + bound + ") && !" + other + " && " + second + " <= " + bound,
                    Set.of(flag, other, number, second));
            }
        }

        private static Shape both(String text, Set<String> reads) {
            return new Shape(text, text, reads);
        }
    }

    Catalogue catalogue() {
        Map<String, Fact> facts = facts();
        ContributionDraft draft = new ContributionDraft(1, BY, Set.of());
        facts.values().forEach(draft::add);
        IntStream.range(0, number).mapToObj(rule -> new RuledCheck(check(rule), FactLookup.of(facts)))
            .forEach(check -> draft.add(new InstalledCheck(check.id(), check.phases(), check.reads(), check)));
        return CatalogueBuilder.build(1, List.of(draft.contribution()), Set.of(), Set.of());
    }

    /** Somebody for whom about every tenth rule fires. */
    Map<String, Answer> answers(Instant now) {
        Map<String, Answer> answers = new HashMap<>();
        IntStream.range(0, FLAGS).forEach(flag -> answers.put("flag" + flag, Answer.given(FactValue.of(flag == 3), now)));
        IntStream.range(0, NUMBERS).forEach(at -> answers.put("number" + at, Answer.given(FactValue.of(at % 3), now)));
        return answers;
    }

    /** The same somebody. */
    Person person() {
        return new Person(answers(Instant.EPOCH));
    }

    /** The same rules. */
    String drools() {
        StringBuilder text = new StringBuilder("package bench;\nimport " + Person.class.getName() + ";\nglobal java.util.List found;\n");
        IntStream.range(0, number).forEach(rule -> text.append("rule \"r").append(rule).append("\" when Person(")
            .append(Shape.of(rule).drools()).append(") then found.add(\"r").append(rule).append("\"); end\n"));
        return text.toString();
    }

    private static CheckDefinition check(int rule) {
        Shape shape = Shape.of(rule);
        RuleCondition condition = new RuleCondition("rule", shape.reads(), shape.cel(), List.of(), NOWHERE, NOWHERE);
        Finding finding = Finding.of("rule", Level.CAUTION, Set.of(Demand.IMPACT), "It is so.", "Take care.", SOURCE);
        return new CheckDefinition("check" + rule, Set.of(Phase.BEFORE), List.of(new RuleDefinition(condition, finding)));
    }

    private static Map<String, Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        IntStream.range(0, FLAGS).forEach(flag -> facts.add(fact("flag" + flag, FactType.FLAG, FactValue.NO, Optional.empty())));
        IntStream.range(0, NUMBERS).forEach(at ->
            facts.add(fact("number" + at, FactType.WHOLE, FactValue.of(0), Optional.of(new Fact.Range(0, HIGHEST)))));
        Map<String, Fact> byId = new HashMap<>();
        facts.forEach(fact -> byId.put(fact.id(), fact));
        return byId;
    }

    private static Fact fact(String id, FactType type, FactValue normal, Optional<Fact.Range> range) {
        return new Fact(id, "the " + id, type, range, List.of(), normal, Optional.empty(), Duration.ZERO, Fact.Origin.PERSON,
            Fact.Worse.NONE, Fact.NotSure.WORSE, Optional.empty());
    }
}
