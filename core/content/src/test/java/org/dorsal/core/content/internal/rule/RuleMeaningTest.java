package org.dorsal.core.content.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.core.content.internal.json.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleMeaningTest {

    /** Two facts in every state: y(es), n(o), ? not sure, - unanswered. */
    @ParameterizedTest(name = "{0} with fever {1} and chills {2} fires: {3}")
    @CsvSource({
        "fever || chills, y, y, true", "fever || chills, y, n, true", "fever || chills, y, ?, true",
        "fever || chills, y, -, true", "fever || chills, n, n, false", "fever || chills, n, ?, true",
        "fever || chills, n, -, false", "fever || chills, ?, ?, true", "fever || chills, ?, -, true",
        "fever || chills, -, -, false",
        "fever && chills, y, y, true", "fever && chills, y, n, false", "fever && chills, y, ?, true",
        "fever && chills, y, -, false", "fever && chills, n, ?, false", "fever && chills, n, -, false",
        "fever && chills, ?, ?, true", "fever && chills, ?, -, false", "fever && chills, -, -, false",
        "fever && !chills, y, -, false", "fever && !chills, ?, -, true", "fever && !chills, ?, y, false",
        "fever == chills, y, y, true", "fever == chills, y, ?, true", "fever == chills, n, -, false",
        "fever ? chills : false, ?, y, true", "fever ? chills : false, ?, n, true", "fever ? chills : false, -, y, false",
        "fever ? chills : false, n, ?, false", "!fever && chills, ?, n, false",
    })
    void notSureFiresUnlessCertainlyFalseAndUnansweredWaits(String when, String fever, String chills, boolean fires) {
        Known known = with(with(Known.nothing(), "fever", fever), "chills", chills);

        assertEquals(fires, fires(Rules.rule(when, "fever", "chills"), known));
    }

    private static Known with(Known known, String fact, String state) {
        switch (state) {
            case "y": return known.and(fact, true);
            case "n": return known.and(fact, false);
            case "?": return known.notSure(fact);
            default: return known;
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', value = {
        "pain_nrs >= 4; true", "pain_nrs >= 5; false", "pain_nrs > 3.5; true", "pain_nrs == 4; true", "pain_nrs != 4; false",
        "pain_nrs + 2 >= 6; true", "pain_nrs * 2 - 1 == 7; true", "pain_nrs / 3 == 1; true", "pain_nrs % 3 == 1; true",
        "-pain_nrs < 0; true", "pain_nrs in [3, 4]; true",
        "fever_celsius >= 38; true", "fever_celsius >= 38.6; false", "fever_celsius == 38.5; true",
        "fever_celsius > pain_nrs; true",
        "rash == 'blisters'; true", "rash != 'blisters'; false", "rash in ['other', 'blisters']; true", "rash == 'none'; false",
        "'legs_both' in numbness; true", "'fingers' in numbness; false", "size(numbness) == 1; true", "numbness.size() > 1; false",
        "fever; true", "fever == true; true", "!fever; false", "fever ? pain_nrs > 3 : pain_nrs > 5; true", "true; true",
    })
    void aConditionReadsEachTypeOfFact(String when, boolean fires) {
        Known known = Known.nothing().and("fever", true).and("pain_nrs", 4).and("fever_celsius", 38.5)
            .and("rash", FactValue.of("blisters")).and("numbness", FactValue.of(Set.of("legs_both")));

        assertEquals(fires,
            fires(Rules.rule(when, "fever", "pain_nrs", "fever_celsius", "rash", "numbness"), known));
    }

    @ParameterizedTest(name = "{0} waits: {1} unanswered, {2} not sure")
    @CsvSource(delimiter = ';', value = {"pain_nrs >= 4; pain_nrs", "fever_celsius >= 38; fever_celsius",
        "rash == 'blisters'; rash", "'legs_both' in numbness; numbness", "size(numbness) > 0; numbness"})
    void everyTypeOfFactCanBeNotSureOrUnanswered(String when, String fact) {
        assertEquals(false, fires(Rules.rule(when, fact), Known.nothing()));
        assertEquals(true, fires(Rules.rule(when, fact), Known.nothing().notSure(fact)));
    }

    @ParameterizedTest(name = "{0} with fever {1} and chills {2}: {3}")
    @CsvSource({
        "fever || chills, y, -, true", "fever || chills, n, y, true", "fever || chills, n, -, false", "fever || chills, -, -, false",
        "fever || chills, ?, n, true", "fever || chills, ?, -, false", "fever && chills, n, -, false", "fever && chills, ?, n, false",
    })
    void whatIsUnansweredCanNoLongerKeepARuleFromFiring(String when, String fever, String chills, boolean fires) {
        RuleDefinition rule = Rules.rule(when, "fever", "chills");
        CompiledCondition condition = new RuleCompiler(rule.condition().reads(), FactLookup.of(Rules.facts()))
            .compile(rule.condition(), new Problems()).get();

        assertEquals(fires, condition.firesWhateverIsAnswered(with(with(Known.nothing(), "fever", fever), "chills", chills)));
    }

    @Test
    void whatCertaintyDecidesNeedsNoFurtherAnswer() {
        assertEquals(true, fires(Rules.rule("fever || pain_nrs >= 8", "fever", "pain_nrs"), Known.nothing().and("fever", true)));
    }

    @Test
    void allRulesOfACheckAreAskedInTheirOrder() {
        RuledCheck check = new RuledCheck(
            Rules.check(Rules.rule("fever", "fever"), Rules.rule("pain_nrs > 9", "pain_nrs"), Rules.rule("!chills", "chills")),
            FactLookup.of(Rules.facts()));

        List<Finding> findings = check.assess(Known.nothing().and("fever", true).and("pain_nrs", 3).and("chills", false));

        assertEquals(2, findings.size());
        assertEquals(Set.of("fever", "pain_nrs", "chills"), check.reads());
    }

    @Test
    void aConditionWithoutAValueFailsTheCheck() {
        RuleDefinition rule = Rules.rule("10 / pain_nrs > 2", "pain_nrs");

        RuleFailure failure = assertThrows(RuleFailure.class, () -> fires(rule, Known.nothing().and("pain_nrs", 0)));
        assertEquals("it divides by zero", failure.why());
        assertEquals("the condition of the rule test-rule has no value: it divides by zero", failure.getMessage());
    }

    @Test
    void evidenceOfAnotherTypeFailsTheCheck() {
        RuleDefinition rule = Rules.rule("fever", "fever");

        assertThrows(IllegalArgumentException.class, () -> fires(rule, Known.nothing().and("fever", 1)));
    }

    @Test
    void aCheckWithARuleThatCannotBeCompiledFailsAndSaysWhere() {
        RuledCheck check = new RuledCheck(Rules.check(Rules.rule("fever", "fever"), Rules.rule("fevr", "fever")),
            FactLookup.of(Rules.facts()));

        assertEquals("the rules of the check test have 1 problem: rules/test.json:4:10: The condition speaks of \"fevr\", which"
            + " the rule does not list in \"reads\". Did you mean \"fever\"?",
            assertThrows(BrokenCheckException.class, () -> check.assess(Known.nothing())).getMessage());
    }

    @Test
    void aCheckRecoversOnceTheFactItReadsIsThere() {
        Map<String, Fact> installed = new HashMap<>();
        RuledCheck check = new RuledCheck(Rules.check(Rules.rule("fever", "fever")),
            id -> Optional.ofNullable(installed.get(id)));
        Known feverish = Known.nothing().and("fever", true);

        assertThrows(BrokenCheckException.class, () -> check.assess(feverish));
        installed.put("fever", Rules.facts().get("fever"));

        assertEquals(1, check.assess(feverish).size());
    }

    @Test
    void aFactThatComesToMeanSomethingElseIsCompiledAgainst() {
        Map<String, Fact> installed = new HashMap<>(Rules.facts());
        RuledCheck check = new RuledCheck(Rules.check(Rules.rule("fever", "fever")),
            id -> Optional.ofNullable(installed.get(id)));
        assertEquals(1, check.assess(Known.nothing().and("fever", true)).size());

        installed.put("fever", renamed(Rules.facts().get("fever_celsius"), "fever"));

        assertThrows(BrokenCheckException.class, () -> check.assess(Known.nothing().and("fever", true)));
    }

    private static Fact renamed(Fact fact, String id) {
        return new Fact(id, fact.words(), fact.type(), fact.range(), fact.allowed(), fact.normal(), fact.unit(), fact.keeps(),
            fact.origin(), fact.worse(), fact.notSure(), fact.neutral());
    }

    private static boolean fires(RuleDefinition rule, Known known) {
        return !new RuledCheck(Rules.check(rule), FactLookup.of(Rules.facts())).assess(known).isEmpty();
    }
}
