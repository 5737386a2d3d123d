package org.dorsal.core.content.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.PackProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {

    @Test
    void aSoundRuleHasNoProblem() {
        assertEquals(List.of(), examine(Rules.rule("fever", "fever")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "numbness.size() > 1 | numbness", "true in [fever, chills] | fever chills", "rash in numbness | rash numbness",
    })
    void aFactCountsAsSpokenOfWhereverItStands(String when, String reads) {
        assertEquals(List.of(), examine(Rules.rule(when, reads.split(" "))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "numbness.exists(n, n == 'fingers')", "numbness.all(n, n == 'fingers')", "numbness.map(n, n).size() > 0",
        "numbness.filter(n, true) == numbness", "has(rash.x)", "rash.matches('b+')", "rash.startsWith('b')",
        "rash.contains('b')", "int(rash) > 1", "string(pain_nrs) == '4'", "type(fever) == bool", "dyn(fever)",
        "timestamp('2026-01-01T00:00:00Z') > timestamp('2026-01-01T00:00:00Z')", "duration('1h') > duration('1m')",
        "{'a': true}['a']", "numbness[0] == 'fingers'", "google.protobuf.BoolValue{value: true}", "rash.blisters",
        "null == null", "b'a' == b'a'", "1u == 1u",
    })
    void whatIsNotForConditionsIsRefused(String when) {
        List<PackProblem> problems = examine(Rules.rule(when, "fever", "pain_nrs", "rash", "numbness"));

        assertTrue(problems.stream().anyMatch(p -> p.pointer().equals("/rules/0/when") && p.what().startsWith("The condition")),
            () -> "nothing against " + when + ": " + problems);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "fever && | The condition is wrong at character 9: it ends in the middle.",
        "pain_nrs | The condition is wrong at character 1: it is a whole number, not true or false.",
        "fever_celsius == 38 | The condition is wrong at character 15: == does not go with a decimal number and a whole number.",
        "fever >= 1 | The condition is wrong at character 7: >= does not go with true or false and a whole number.",
        "fever) | The condition is wrong at character 6: ')' does not belong there.",
        "(fever | The condition is wrong at character 7: ')' is missing.",
        "fever = true | The condition is wrong at character 7: '=' does not belong there.",
        "rash.startsWith('b') | The condition is wrong at character 16: there is no startsWith in conditions.",
        "size(fever) > 1 | The condition is wrong at character 5: size() does not go with true or false.",
        "rash == 'blister' | rash can never be 'blister'.",
        "'legs' in numbness | numbness can never be 'legs'.",
        "rash in ['other', 'blistes'] | rash can never be 'blistes'.",
        "numbness == ['fingers', 'legs_both'] | The condition compares numbness as a whole, whose words have no order.",
        "[] != numbness | The condition compares numbness as a whole, whose words have no order.",
        "pain_nrs + fever > 2 | The condition is wrong at character 10: + does not go with a whole number and true or false.",
        "fever ? pain_nrs : false | The condition is wrong at character 7: ?: does not go with",
        "{'a': true} == {'a': true} | The condition holds an expression that is not for conditions.",
        "fever in pain_nrs | The condition is wrong at character 7: in does not go with true or false and a whole number.",
        "chills && fever | The condition speaks of \"chills\", which the rule does not list in \"reads\".",
    })
    void aWrongConditionIsReportedAtItsPlace(String when, String what) {
        PackProblem problem = examine(Rules.rule(when, "fever", "pain_nrs", "fever_celsius", "rash", "numbness")).get(0);

        assertTrue(problem.what().startsWith(what), problem::what);
        assertEquals(4, problem.line());
        assertEquals(10, problem.column());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "fever_celsius == 38 | Write both with a fraction, such as 38.0; < and >= need none.",
        "38 == fever_celsius | Write both with a fraction, such as 38.0; < and >= need none.",
        "fever == 1 | Correct it: comparison, logic, arithmetic, in, size, ?: and lists are allowed.",
    })
    void aFractionIsAdvisedWhereOneIsMissing(String when, String fix) {
        assertEquals(fix, examine(Rules.rule(when, "fever", "fever_celsius")).get(0).fix());
    }

    @Test
    void aHugeConditionIsRefused() {
        String huge = String.join(" || ", Collections.nCopies(400, "fever"));

        assertEquals(List.of("The condition is wrong: it has 3596 characters, at most 2000 are read."),
            whats(examine(Rules.rule(huge, "fever"))));
    }

    @Test
    void aConditionOfTooManyPartsIsRefused() {
        PackProblem problem = examine(Rules.rule("fever" + " || 1<2".repeat(280), "fever")).get(0);

        assertTrue(problem.what().endsWith(": it has more than 600 parts."), problem::what);
        assertEquals("Make several rules of it.", problem.fix());
    }

    @Test
    void aDeeplyNestedConditionIsRefused() {
        String deep = "(".repeat(100) + "fever" + ")".repeat(100);

        assertEquals(List.of("The condition is wrong at character 1: its parts lie too deep in one another."),
            whats(examine(Rules.rule(deep, "fever"))));
    }

    @Test
    void aFactNobodyDefinesIsReported() {
        assertEquals(List.of("The rule reads cough, which no pack defines."),
            whats(examine(Rules.rule("cough", "cough"))));
    }

    @Test
    void ofAFactNobodyDefinesTheNearestThatIsThereIsNamed() {
        PackProblem problem = examine(Rules.rule("pain_nsr > 3", "pain_nsr")).get(0);

        assertEquals("The rule reads pain_nsr, which no pack defines. Did you mean \"pain_nrs\"?", problem.what() + " " + problem.fix());
        assertEquals("rules/test.json 3 5", problem.file() + " " + problem.line() + " " + problem.column());
    }

    @Test
    void ofAFactThatIsExcusedNothingIsSaid() {
        RuleDefinition rule = Rules.rule("fever || cough", List.of(Rules.example(Map.of("cough", FactValue.YES), true)), "fever", "cough");

        assertEquals(List.of(), Examination.of(List.of(rule.condition()), FactLookup.of(Rules.facts()), "cough"::equals));
    }

    @Test
    void aFreeTextCannotBeRead() {
        assertEquals(List.of("The rule reads remark, which no condition can speak of."),
            whats(examine(Rules.rule("remark == ''", "remark"))));
    }

    @Test
    void aFactThatIsReadInVainIsReported() {
        assertEquals(List.of("The rule test-rule lists chills in \"reads\", but its condition does not speak of it."),
            whats(examine(Rules.rule("fever", "fever", "chills"))));
    }

    @Test
    void anExampleThatFailsIsReported() {
        assertEquals(List.of("The rule test-rule fires here, but the example says it does not."),
            whats(examine(Rules.rule("fever", List.of(Rules.example(Map.of("fever", FactValue.YES), false)), "fever"))));
    }

    @Test
    void factsThatAnExampleDoesNotGiveAreNormal() {
        assertEquals(List.of(), examine(Rules.rule("pain_nrs == 0 && rash == 'none'",
            List.of(Rules.example(Map.of(), true)), "pain_nrs", "rash")));
    }

    @Test
    void anExampleMayGiveFactsThatDoNotMatterButNoneThatDoNotExist() {
        RuleDefinition harmless = Rules.rule("fever",
            List.of(Rules.example(Map.of("chills", FactValue.YES), false)), "fever");
        RuleDefinition misspelt = Rules.rule("fever", List.of(Rules.example(Map.of("fevr", FactValue.YES), true)), "fever");

        assertEquals(List.of(), examine(harmless));
        assertEquals(List.of("The example gives fevr, which no pack defines."), whats(examine(misspelt)));
    }

    @Test
    void anExampleOfAValueThatAFactCannotHaveIsReportedAndNotRun() {
        assertEquals(List.of("pain_nrs is 12, allowed is 0 to 10."),
            whats(examine(Rules.rule("pain_nrs > 4", List.of(Rules.example(Map.of("pain_nrs", FactValue.of(12)), false)), "pain_nrs"))));
    }

    @Test
    void anExampleWithoutAValueIsReported() {
        assertEquals(List.of("The condition of the rule test-rule has no value: it divides by zero."),
            whats(examine(Rules.rule("10 / pain_nrs > 2", List.of(Rules.example(Map.of(), false)), "pain_nrs"))));
    }

    private static List<PackProblem> examine(RuleDefinition rule) {
        return Examination.of(List.of(rule.condition()), FactLookup.of(Rules.facts()));
    }

    private static List<String> whats(List<PackProblem> problems) {
        return problems.stream().map(PackProblem::what).toList();
    }
}
