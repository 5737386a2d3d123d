package org.dorsal.core.content.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.PackProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTest {
    private final GivenRules given = new GivenRules();

    @ParameterizedTest
    @ValueSource(strings = {"fever", "pain_nrs >= 4", "fever && pain_nrs > 0", "fever_celsius >= 38", "'legs' in numbness",
        "size(numbness) > 1", "rash == 'blisters'", "hours_since < 24.0", "hours_since < cooldown", "!settled && fever",
        "pain_nrs > 10 / (pain_nrs + 1)", "!fever || fever && pain_nrs > 0 || fever && !(pain_nrs > 0)", "pain_nrs - 2 >= other_pain"})
    void aRuleThatAnswersAlwaysAndNeverSaysLessIsSound(String when) {
        given.rule("sound", when);

        assertEquals(List.of(), whats(given.proof().problems()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "10 / pain_nrs > 2 | {} | divides by zero",
        "fever && 10 % (pain_nrs - 7) == 3 | {\"fever\": true, \"pain_nrs\": 7} | divides by zero",
        "rash == 'blisters' && 10 / (pain_nrs - other_pain) > 20 | {\"rash\": \"blisters\"} | divides by zero",
        "pain_nrs * 9223372036854775807 > 5 | {\"pain_nrs\": 2} | a number in it grows too large",
        "fever ? true : 1 / pain_nrs > 0 | {} | divides by zero",
    })
    void aRuleWithoutAValueIsRefusedWithTheInput(String when, String input, String why) {
        given.rule("broken", when);

        assertEquals(1, given.proof().problems().size());
        String what = given.proof().problems().get(0).what();
        assertTrue(what.startsWith("The rule broken has no value for " + input + ": ") && what.contains(why), what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pain_nrs >= 4 && pain_nrs < 8 | {\"pain_nrs\": 7}, and no longer once pain_nrs is 8, which is worse.",
        "!fever | {\"fever\": false}, and no longer once fever is true, which is worse.",
        "fever_celsius != 38.0 | {\"fever_celsius\": 37.99999999999999}, and no longer once fever_celsius is 38, which is worse.",
        "hours_since > 24.0 | {\"hours_since\": 24.000000000000004}, and no longer once hours_since is 24, which is worse.",
        "!('legs' in numbness) | {\"numbness\": []}, and no longer once numbness is [\"legs\"], which is worse.",
        "size(numbness) == 1 | {\"numbness\": [\"legs\"]}, and no longer once numbness is [\"fingers\", \"legs\"], which is worse.",
        "settled | {\"settled\": true}, and no longer once settled is false, which is worse.",
        "swelling == 'some' | {\"swelling\": \"some\"}, and no longer once swelling is \"much\", which is worse.",
        "spots == 'none' | {\"spots\": \"none\"}, and no longer once spots is \"few\", which is worse.",
        "hours_since >= cooldown | {\"cooldown\": 24, \"hours_since\": 24}, and no longer once cooldown is 24.000000000000004, which is worse.",
    })
    void aRuleThatSaysLessWhenAnAnswerGetsWorseIsRefusedWithBothInputs(String when, String lowered) {
        given.rule("lowering", when);

        assertEquals(1, given.proof().problems().size());
        String what = given.proof().problems().get(0).what();
        assertTrue(what.startsWith("The rule lowering fires for " + lowered), what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"age < 18", "rash == 'other'", "spots == 'few'", "!(age >= 18 && age < 65)"})
    void aFactOfWhichNoDirectionIsWorseMayChangeEitherWay(String when) {
        given.rule("any", when);

        assertEquals(List.of(), whats(given.proof().problems()));
    }

    @Test
    void whereAStricterRuleOfTheCheckTakesOverNothingGetsLess() {
        given.rule("strong", "pain_nrs >= 6 && pain_nrs < 8", Level.CONSULT).rule("very-strong", "pain_nrs >= 8", Level.URGENT);

        assertEquals(List.of(), whats(given.proof().problems()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pain_nrs >= 9 | URGENT", "pain_nrs >= 8 && fever | URGENT", "pain_nrs >= 8 | CAUTION"})
    void aRuleThatTakesOverTooLateOrSometimesOrWithLessDoesNotHelp(String when, Level level) {
        given.rule("strong", "pain_nrs >= 6 && pain_nrs < 8", Level.CONSULT).rule("other", when, level);

        assertEquals(List.of("The rule strong fires for {\"pain_nrs\": 7}, and no longer once pain_nrs is 8, which is worse."),
            whats(given.proof().problems()));
    }

    @Test
    void whatTakesOverClosesAtLeastAsMuch() {
        given.rule("some", "pain_nrs >= 4 && pain_nrs < 6", Level.CAUTION, Set.of(Demand.IMPACT)).rule("more", "pain_nrs >= 6", Level.CAUTION);

        assertEquals(1, given.proof().problems().size());
    }

    @Test
    void whatHasNoValueWhereItWouldTakeOverDoesNotHelp() {
        given.rule("strong", "pain_nrs >= 6 && pain_nrs < 8").rule("other", "pain_nrs >= 8 && 10 / (pain_nrs - 8) >= 0");

        assertEquals(List.of("strong", "other"), given.proof().problems().stream().map(problem -> problem.what().split(" ")[2]).toList());
    }

    @Test
    void ofARuleThatDoesNotCompileNothingIsSaid() {
        given.rule("misspelt", "fevr").rule("never", "pain_nrs > 10");

        assertEquals(1, given.proof().problems().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pain_nrs > 10", "fever && !fever", "fever_celsius > 45.0", "'legs' in numbness && size(numbness) == 0"})
    void aRuleThatCanNeverFireIsRefused(String when) {
        given.rule("never", when);

        String what = given.proof().problems().get(0).what();
        assertTrue(what.startsWith("The rule never can never fire: it does for none of its "), what);
    }

    @Test
    void aRuleThatFiresWhereAnotherDoesAnywayAddsNothing() {
        given.rule("weak", "fever && pain_nrs >= 4", Level.CONSULT).rule("wide", "fever || chills", Level.URGENT);

        assertEquals(List.of(), given.proof().problems());
        assertEquals(List.of("The rule weak adds nothing: wherever it fires, the rule wide of the check test does too, and closes as much."),
            whats(given.proof().warnings()));
    }

    @Test
    void ofTwoThatSayTheSameOneAddsNothing() {
        given.rule("one", "fever", Level.CONSULT).rule("other", "fever", Level.CONSULT);

        assertEquals(1, given.proof().warnings().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fever | CAUTION", "fever && pain_nrs >= 5 | URGENT", "chills | URGENT"})
    void aRuleThatSaysMoreOrAlsoFiresElsewhereAddsSomething(String when, Level level) {
        given.rule("weak", "fever && pain_nrs >= 4", Level.CONSULT).rule("other", when, level);

        assertEquals(List.of(), whats(given.proof().warnings()));
    }

    @ParameterizedTest
    @CsvSource({"BEFORE, DURING, 0", "BEFORE, BEFORE, 1"})
    void aRuleOfAnotherCheckCoversOneOnlyInThePhasesInWhichItIsAskedToo(Phase phase, Phase others, int warnings) {
        given.rule("weak", "fever && pain_nrs >= 4", Level.CONSULT);

        assertEquals(warnings, given.proof(Set.of(phase), new GivenRules().rule("wide", "fever", Level.URGENT), Set.of(others)).warnings().size());
    }

    @Test
    void whatHasNoValueCoversNothing() {
        given.rule("weak", "pain_nrs >= 4 && pain_nrs < 6 && settled").rule("wide", "10 / (pain_nrs - 5) > -20 && pain_nrs >= 4", Level.URGENT);

        assertEquals(List.of(), whats(given.proof().warnings()));
    }

    @Test
    void oncePointsToCompareAtAreUsedUpNothingIsSaidOfRulesThatAddNothing() {
        given.rule("weak", "fever && pain_nrs >= 4", Level.CONSULT).rule("wide", "fever", Level.URGENT);

        assertEquals(List.of(), given.proof(new ProofLimits(4096, 250_000, 2_000_000, 5)).warnings());
    }

    @ParameterizedTest
    @CsvSource({"36, 0", "35, 1"})
    void aRuleOfAsManyInputsAsMayBeTriedIsProvenWhole(int most, int warnings) {
        given.rule("exact", "fever && pain_nrs >= 4");

        assertEquals(warnings, given.proof(new ProofLimits(100, most, 1_000_000, 1000)).warnings().size());
    }

    @Test
    void aRuleOfTooManyInputsIsTriedAtSomeAndSaysSo() {
        given.rule("large", "fever || chills || settled || pain_nrs >= 4 || fever_celsius >= 38 || hours_since < 24.0 || rash == 'other'"
            + " || swelling == 'much' || 'legs' in numbness");

        Proof proof = given.proof(new ProofLimits(10, 10_000, 1_000_000, 1000));

        assertEquals(List.of("The rule large is not proven whole: it has 19683 different inputs, more than 10000; tried were those that differ in two"
            + " answers from the normal ones or from an example, and 200 by chance (seed 4)."), whats(proof.warnings()));
    }

    @Test
    void whatIsWrongAroundAnExampleIsFoundWhereNotAllCanBeTried() {
        given.rule("large", "fever && chills && settled && pain_nrs >= 4 && pain_nrs != 9 && fever_celsius >= 38 && hours_since < cooldown",
            Map.of("fever", FactValue.YES, "chills", FactValue.YES, "settled", FactValue.YES, "fever_celsius", FactValue.of(38), "hours_since", FactValue.of(2), "pain_nrs", FactValue.of(8)));

        assertEquals(1, given.proof(new ProofLimits(10, 5000, 1_000_000, 1000)).problems().size());
    }

    @Test
    void aPackThatUsesUpItsPointsIsToldThatTheRestIsNotProvenWhole() {
        given.rule("first", "pain_nrs >= 4 && fever").rule("second", "pain_nrs >= 4 && chills");

        assertEquals(List.of("second"), whats(given.proof(new ProofLimits(4, 1000, 10, 1000)).warnings()).stream()
            .map(what -> what.split(" ")[2]).toList());
    }

    @Test
    void aRuleThatReckonsWithManyValuesSaysThatNotAllAreTried() {
        given.rule("sum", "hours_since * 2.0 < cooldown");

        assertEquals(List.of("The rule sum is not proven whole: it reckons with facts of many values, or counts the words of a long list; tried"
            + " were the values near those it names."), whats(given.proof().warnings()));
    }

    private static List<String> whats(List<PackProblem> problems) {
        return problems.stream().map(PackProblem::what).toList();
    }
}
