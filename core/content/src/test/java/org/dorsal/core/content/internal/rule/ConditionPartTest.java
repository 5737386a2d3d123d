package org.dorsal.core.content.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.json.Problems;
import org.junit.jupiter.api.Test;

class ConditionPartTest {

    @Test
    void theLargestPartThatSpeaksOfOneFactAloneIsOne() {
        ConditionPart part = about("pain_nrs", "pain_nrs >= 4 && pain_nrs < 6 || fever", "pain_nrs", "fever").get(0);

        assertEquals(List.of(false, true, true, false), Stream.of(3, 4, 5, 6).map(n -> part.outcome(FactValue.of(n))).toList());
    }

    @Test
    void partsThatStandApartAreTwo() {
        assertEquals(2, about("pain_nrs", "(pain_nrs > 8 || fever) && pain_nrs > 2", "pain_nrs", "fever").size());
    }

    @Test
    void aFactComparedWithAnotherIsAPartByItself() {
        ConditionPart part = about("fever_celsius", "fever_celsius > pain_nrs", "fever_celsius", "pain_nrs").get(0);

        assertEquals(38.5, part.outcome(FactValue.of(38.5)));
    }

    @Test
    void ofAFactThatAConditionDoesNotSpeakOfThereIsNoPart() {
        assertEquals(List.of(), about("chills", "fever", "fever", "chills"));
    }

    @Test
    void valuesForWhichAPartHasNoValueHaveOneOutcomeAndOthersAnother() {
        ConditionPart part = about("pain_nrs", "10 / (pain_nrs * (pain_nrs - 1)) > 2", "pain_nrs").get(0);

        assertEquals(part.outcome(FactValue.of(0)), part.outcome(FactValue.of(1)));
        assertNotEquals(part.outcome(FactValue.of(0)), part.outcome(FactValue.of(2)));
        assertNotEquals(part.outcome(FactValue.of(0)), part.outcome(FactValue.of(9)));
    }

    @Test
    void anExpressionSpeaksOfWhatStandsBeforeADotAndInLists() {
        assertEquals(Set.of("numbness", "fever", "chills"),
            ConditionPart.names(checked("numbness.size() > 1 && true in [fever, chills]", "numbness", "fever", "chills").tree().getExpr()));
    }

    private static List<ConditionPart> about(String fact, String when, String... reads) {
        return ConditionPart.about(Rules.facts().get(fact), checked(when, reads));
    }

    private static CheckedCondition checked(String when, String... reads) {
        RuleCondition condition = Rules.rule(when, reads).condition();
        return new RuleCompiler(condition.reads(), FactLookup.of(Rules.facts())).check(condition, new Problems()).get();
    }
}
