package org.dorsal.core.content.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence.Knowledge;
import org.dorsal.core.content.internal.rule.CheckedCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers at which anything can change in a condition, and the points that they make. */
class GridTest {
    private final GivenRules given = new GivenRules();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "fever | false true \"not sure\"",
        "rash == 'other' | \"none\" \"other\" \"blisters\" \"not sure\"",
        "'legs' in numbness | [] [\"legs\"] [\"fingers\"] [\"fingers\",\"legs\"] \"not sure\"",
        "size(numbness) > 1 | [] [\"legs\"] [\"trunk\"] [\"fingers\"] [\"legs\",\"trunk\"] [\"fingers\",\"legs\"] [\"fingers\",\"trunk\"]"
            + " [\"fingers\",\"legs\",\"trunk\"] \"not sure\"",
        "pain_nrs >= 4 | 0 1 2 3 4 5 6 7 8 9 10 \"not sure\"",
        "age >= 65 | 40 0 1 39 41 64 65 66 20 52 92 119 120 \"not sure\"",
        "age >= 65.5 | 40 0 1 39 41 64 65 66 67 20 52 93 119 120 \"not sure\"",
        "fever_celsius > 38.0 && fever_celsius <= 38.5 | 37 30 38 45 34 42 38.5 37.5 38.2 36.99999999999999 37.00000000000001"
            + " 37.99999999999999 38.00000000000001 38.49999999999999 38.50000000000001 44.99999999999999 30.000000000000004 \"not sure\"",
    })
    void theAnswersToAFactAreAllAtWhichAnythingChangesTheNormalOneFirst(String when, String answers) {
        assertEquals(answers, answers(grid(when)));
        assertTrue(grid(when).isWhole());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hours_since * 2.0 < 24.0 | 12", "hours_since / 2.0 < 24.0 | 48", "hours_since - 2.0 < 24.0 | 26",
        "hours_since + 2.0 < 24.0 | 22", "age * 2 > 40 | 20"})
    void whereAFactIsReckonedWithTheAnswersAreAGuess(String when, String among) {
        assertTrue(List.of(answers(grid(when)).split(" ")).contains(among), () -> answers(grid(when)));
        assertFalse(grid(when).isWhole());
    }

    @Test
    void ofALongListThatIsCountedSmallSetsAndLargeOnesAreTaken() {
        List<String> words = IntStream.rangeClosed('a', 'm').mapToObj(c -> String.valueOf((char) c)).toList();
        given.fact("places", FactType.WORDS, FactValue.NOTHING, Fact.Worse.PRESENT, words.toArray());

        assertFalse(grid("size(places) > 2").isWhole());
        // None, 13 of one, 78 of two, 13 of all but one, all, not sure.
        assertEquals(1 + 13 + 78 + 13 + 1 + 1, grid("size(places) > 2").size());
        assertTrue(grid("'a' in places").isWhole());
    }

    @ParameterizedTest(name = "{0}, not sure counts as {1}: {2}")
    @CsvSource({"PERSON, WORSE, true", "SESSION, WORSE, true", "JOURNAL, WORSE, false", "SETTING, WORSE, false", "PERSON, NORMAL, false"})
    void notSureIsAnAnswerWhereSomebodyAnswersAndItDoesNotCountAsNormal(Fact.Origin origin, Fact.NotSure notSure, boolean isOne) {
        Fact fact = new Fact("fever", "fever", FactType.FLAG, Optional.empty(), List.of(), FactValue.NO, Optional.empty(), Duration.ZERO,
            origin, Fact.Worse.PRESENT, notSure, Optional.empty());

        assertEquals(isOne ? 3 : 2, Grid.of(List.of(fact), List.of(given.checked("fever"))).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"age < 18; 40 0 \"not sure\"", "age >= 18 && age < 65; 40 0 \"not sure\"",
        "age < 18 || age >= 65 && fever; 40 0 65 \"not sure\"", "10 / age > 2; 40 0 1 \"not sure\""})
    void ofValuesThatNoPartOfAConditionTellsApartOneIsTaken(String when, String answers) {
        CheckedCondition condition = given.checked(when);

        assertEquals(answers, answers(Grid.merged(List.of(given.fact("age")), List.of(condition))));
    }

    @Test
    void itsPointsAreAllCombinationsFirstThatAtWhichEveryFactIsNormal() {
        Grid grid = grid("fever && settled || rash == 'other'");

        assertEquals(3 * 3 * 4, grid.size());
        assertEquals(grid.size(), grid.points().distinct().count());
        assertEquals("{}", grid.points().findFirst().orElseThrow().json());
        assertEquals("{\"fever\": true, \"rash\": \"blisters\", \"settled\": true}", last(grid.points().filter(Point::isKnown).toList()).json());
        assertEquals(2 * 3 * 2, grid.points().filter(Point::isKnown).count());
    }

    @Test
    void whereFactsMayBeUnansweredThatIsTheLastAnswerOfEach() {
        Grid grid = grid("fever || settled").orUnanswered();

        assertEquals(4 * 4, grid.size());
        assertEquals("{\"fever\": \"not answered\", \"settled\": \"not answered\"}", last(grid.points().toList()).toString());
        assertEquals(Knowledge.UNANSWERED, last(grid.points().toList()).knowledge("fever"));
        assertFalse(last(grid.points().toList()).isKnown());
    }

    @Test
    void pointsDrawnByChanceAreTheSameEveryTime() {
        Grid grid = grid("age > 3 && pain_nrs > 4 && fever_celsius > 38");

        assertEquals(100, grid.some(100, 4).count());
        assertEquals(grid.some(100, 4).toList(), grid.some(100, 4).toList());
        assertNotEquals(grid.some(100, 4).map(Point::json).toList(), grid.some(100, 5).map(Point::json).toList());
    }

    @Test
    void aPointTellsTheAnswersToItsFactsAndNothingOfOthers() {
        Point point = grid("fever && pain_nrs > 4").at(Map.of("fever", FactValue.YES, "pain_nrs", FactValue.of(7), "cough", FactValue.YES));

        assertEquals(Optional.of(FactValue.YES), point.value("fever"));
        assertEquals(Knowledge.KNOWN, point.knowledge("fever"));
        assertEquals(Optional.of(FactValue.of(7)), point.value("pain_nrs"));
        assertEquals(Knowledge.UNANSWERED, point.knowledge("cough"));
        assertEquals(Optional.empty(), point.value("cough"));
    }

    @Test
    void aValueThatIsNotOfTheGridIsTakenAsNormal() {
        assertEquals("{}", grid("age > 65").at(Map.of("age", FactValue.of(30))).json());
    }

    @Test
    void pointsOfOneGridAreEqualWhereTheirAnswersAre() {
        Grid grid = grid("fever || settled");
        Point point = grid.at(Map.of("fever", FactValue.YES));

        assertEquals(point, grid.at(Map.of("fever", FactValue.YES)));
        assertEquals(point.hashCode(), grid.at(Map.of("fever", FactValue.YES)).hashCode());
        assertNotEquals(point, grid.at(Map.of("settled", FactValue.YES)));
        assertNotEquals(point, grid("fever || settled").at(Map.of("fever", FactValue.YES)));
    }

    @Test
    void anAnswerHasAValueExactlyWhenItIsKnown() {
        assertThrows(IllegalArgumentException.class, () -> new Answer(Knowledge.KNOWN, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Answer(Knowledge.NOT_SURE, Optional.of(FactValue.YES)));
    }

    private Grid grid(String when) {
        CheckedCondition condition = given.checked(when);
        return Grid.of(condition.facts().values(), List.of(condition));
    }

    private static String answers(Grid grid) {
        return grid.points().map(point -> point.at(0).json().replace(", ", ",")).collect(Collectors.joining(" "));
    }

    private static Point last(List<Point> points) {
        return points.get(points.size() - 1);
    }
}
