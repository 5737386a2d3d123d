package org.dorsal.core.content.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.internal.json.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an update of a pack changes is told by comparing the checks of the two. */
class RuledCheckTest {
    private static final RuleDefinition FEVER = Rules.rule("fever", "fever");
    private static final RuleDefinition PAIN = Rules.rule("pain_nrs > 4", "pain_nrs");

    @Test
    void checksThatSayTheSameAreEqualWhereverTheyStandInTheirFiles() {
        Place elsewhere = new Place("rules/test.json", 40, 5, "/rules/7");
        RuleCondition moved = new RuleCondition("test-rule", FEVER.condition().reads(), "fever", List.of(), elsewhere, elsewhere);
        RuledCheck check = check(FEVER);
        RuledCheck other = check(new RuleDefinition(moved, FEVER.finding()));

        assertEquals(check, other);
        assertEquals(check.hashCode(), other.hashCode());
    }

    @ParameterizedTest
    @MethodSource
    void checksThatMayJudgeDifferentlyAreNotEqual(CheckDefinition other) {
        assertNotEquals(check(FEVER), new RuledCheck(other, FactLookup.of(Rules.facts())));
    }

    static Stream<CheckDefinition> checksThatMayJudgeDifferentlyAreNotEqual() {
        return Stream.of(
            new CheckDefinition("other", Set.of(Phase.BEFORE), List.of(FEVER)),
            new CheckDefinition("test", Set.of(Phase.DURING), List.of(FEVER)),
            Rules.check(FEVER, PAIN),
            Rules.check(PAIN),
            Rules.check(Rules.rule("!fever", "fever")),
            Rules.check(Rules.rule("fever", "fever", "chills")),
            Rules.check(new RuleDefinition(FEVER.condition(), Finding.of("test-rule", Level.URGENT, Set.of(), "A reason.", "An advice.",
                new Source("A book", Mark.PUBLISHED)))));
    }

    @Test
    void aCheckIsNoOtherThing() {
        assertNotEquals(check(FEVER), FEVER);
    }

    @Test
    void aCheckIsAskedInThePhasesThatItsFileNames() {
        assertEquals(Set.of(Phase.BEFORE), check(FEVER).phases());
    }

    @Test
    void theExamplesOfACheckAreThoseOfItsRulesEachOnce() {
        Map<String, FactValue> feverish = Map.of("fever", FactValue.YES);
        Map<String, FactValue> well = Map.of();
        RuleDefinition one = Rules.rule("fever", List.of(Rules.example(feverish, true), Rules.example(well, false)), "fever");
        RuleDefinition other = Rules.rule("!fever", List.of(Rules.example(feverish, false)), "fever");

        assertEquals(List.of(feverish, well), check(one, other).examples());
    }

    private static RuledCheck check(RuleDefinition... rules) {
        return new RuledCheck(Rules.check(rules), FactLookup.of(Rules.facts()));
    }
}
