package org.dorsal.core.explanation.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.explanation.Circumstance;
import org.dorsal.core.explanation.Explanation;
import org.dorsal.core.explanation.NearMiss;
import org.dorsal.core.explanation.WayOpen;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.junit.jupiter.api.Test;

/** One roller, and a check of rules as people write them. */
class ExplanationTest {
    private final AtomicBoolean broken = new AtomicBoolean();
    private final Platform platform = new Platform()
        .with(ActivityKind.TECHNIQUE, Given.activity("roller", Demand.SELF_ADJUSTMENT, Demand.LYING_ON_BACK))
        .with(Given.flag("fever"), Given.flag("back_pain"), Given.flag("tired"), Given.flag("trembling"), number("pain", 0, 10), number("age", 0, 120), number("days", 0, 3650),
            words("numb", "arm", "leg", "saddle"))
        .with(ACheck.called("rules").reading("fever", "back_pain", "tired", "trembling", "pain", "age", "numb", "days").judging(this::judge));

    @Test
    void aFindingRestsOnNoMoreThanIsEnoughForIt() {
        Explanation explanation = explained(Map.of("fever", FactValue.YES, "back_pain", FactValue.YES, "tired", FactValue.YES));

        assertEquals("infection because back_pain yes, fever yes", reasons(explanation).get(0));
    }

    @Test
    void whereEitherOfTwoIsEnoughOneIsNamed() {
        assertEquals(List.of("worn-out because trembling yes"),
            reasons(explained(Map.of("tired", FactValue.YES, "trembling", FactValue.YES, "pain", FactValue.of(2)))).stream()
                .filter(reason -> reason.startsWith("worn-out")).toList());
    }

    @Test
    void whatAStopHoldsIsHeldAndNothingAnsweredNowOpensIt() {
        platform.journal.stopped(ANNA, new StopRecord("stop", Given.NOW, "session", "roller", Set.of(), Level.CONSULT,
            List.of(Given.kept("old", Level.CONSULT)), Optional.empty()));

        Explanation explanation = platform.explanations().of(platform.screenings().attest(ANNA, Map.of(), Unanswered.NO), Phase.BEFORE);

        assertTrue(explanation.reasons().get(0).held());
        assertEquals(new WayOpen.AfterStop(), way(explanation));
    }

    @Test
    void somethingThatIsSoAndOneAnswerBesidesIsANearMiss() {
        assertEquals(List.of("infection because back_pain yes, if fever yes"), nearly(explained(Map.of("back_pain", FactValue.YES))));
    }

    @Test
    void aNumberThatNearlyGoesFarEnoughIsANearMissWithTheNearestThatWould() {
        assertEquals(List.of("strong-pain because , if pain 7"), nearly(explained(Map.of("pain", FactValue.of(5)))));
        assertEquals(List.of(), nearly(explained(Map.of("pain", FactValue.of(3)))));
    }

    @Test
    void aNumberOnALongScaleIsFollowedToWhereItTurns() {
        assertEquals(List.of("lasting because , if days 42"), nearly(explained(Map.of("days", FactValue.of(30)))));
    }

    @Test
    void nothingIsNearForWhomAllIsNormal() {
        assertEquals(List.of(), nearly(explained(Map.of())));
    }

    @Test
    void anAnswerThatWouldBeEnoughAloneIsNoNearMiss() {
        assertEquals(List.of(), nearly(explained(Map.of("numb", FactValue.of(Set.of("arm"))))).stream()
            .filter(miss -> miss.startsWith("saddle")).toList());
    }

    @Test
    void theWayOpenIsAsShortAsItCanBeAndTakesTheNearestNumber() {
        Explanation explanation = explained(Map.of("pain", FactValue.of(9), "tired", FactValue.YES, "back_pain", FactValue.YES));

        assertEquals("pain 9 -> 6", changes(explanation));
    }

    @Test
    void theWayOpenLeavesOutOnlyTheWordsThatClose() {
        assertEquals("numb arm, saddle -> arm", changes(explained(Map.of("numb", FactValue.of(Set.of("arm", "saddle"))))));
    }

    @Test
    void allThatClosesHasToBeDifferent() {
        assertEquals("fever yes -> no; pain 8 -> 6",
            changes(explained(Map.of("pain", FactValue.of(8), "back_pain", FactValue.YES, "fever", FactValue.YES))));
    }

    @Test
    void whoIsNotSureIsToldOfTheAnswerThatWouldOpen() {
        assertEquals("fever not sure -> no", changes(explained(Map.of("back_pain", FactValue.YES), "fever")));
    }

    @Test
    void whatClosesWhateverIsAnsweredHasNoWayOpen() {
        platform.with(ACheck.called("always").finding(Given.finding("shut", Level.CONSULT)));

        assertEquals(new WayOpen.Unknown(), way(explained(Map.of())));
    }

    @Test
    void whatWaitsForAnAnswerOpensWhenItIsGiven() {
        Explanation explanation = platform.explanations()
            .of(platform.screenings().judge(Map.of(), Unanswered.ASK, Phase.BEFORE), Phase.BEFORE);

        assertEquals(new WayOpen.WhenDecided(), way(explanation));
    }

    @Test
    void aCheckThatFailsMeanwhileOpensNothingAndIsSaid() {
        Verdict verdict = platform.screenings().judge(Map.of("pain", FactValue.of(9)), Unanswered.NO, Phase.BEFORE);
        broken.set(true);

        Explanation explanation = platform.explanations().of(verdict, Phase.BEFORE);

        assertFalse(explanation.complete());
        assertEquals(new WayOpen.Unknown(), way(explanation));
        assertFalse(explanation.reasons().get(0).held());
    }

    private List<Finding> judge(Evidence evidence) {
        if (broken.get()) {
            throw new IllegalStateException("broken");
        }
        List<Finding> found = new ArrayList<>();
        if (evidence.possibly("fever") && evidence.possibly("back_pain")) {
            found.add(Given.finding("infection", Level.URGENT));
        }
        if (evidence.possibly("tired") || evidence.possibly("trembling")) {
            found.add(Given.finding("worn-out", Level.SELF_CARE));
        }
        if (evidence.atLeast("pain", 7)) {
            found.add(Given.finding("strong-pain", Level.CONSULT));
        }
        if (evidence.atLeast("days", 42)) {
            found.add(Given.finding("lasting", Level.CONSULT));
        }
        if (evidence.has("numb", "saddle")) {
            found.add(Given.finding("saddle", Level.EMERGENCY));
        }
        return found;
    }

    private Explanation explained(Map<String, FactValue> facts, String... notSure) {
        Map<String, FactValue> told = new HashMap<>(facts);
        if (notSure.length == 0) {
            return platform.explanations().of(platform.screenings().judge(told, Unanswered.NO, Phase.BEFORE), Phase.BEFORE);
        }
        Set<String> normal = new TreeSet<>(platform.current().facts().keySet());
        normal.removeAll(Set.of(notSure));
        normal.forEach(fact -> told.putIfAbsent(fact, platform.current().fact(fact).orElseThrow().normal()));
        return platform.explanations().of(platform.screenings().judge(told, Unanswered.UNKNOWN, Phase.BEFORE), Phase.BEFORE);
    }

    private static List<String> reasons(Explanation explanation) {
        return explanation.reasons().stream()
            .map(reason -> reason.found().finding().rule() + " because " + words(reason.because())).toList();
    }

    private static List<String> nearly(Explanation explanation) {
        return explanation.nearly().stream().map(ExplanationTest::words).toList();
    }

    private static String words(NearMiss miss) {
        return miss.found().finding().rule() + " because " + words(miss.because()) + ", if " + words(List.of(miss.missing()));
    }

    private static String words(List<Circumstance> circumstances) {
        return String.join(", ", circumstances.stream().map(c -> c.fact().id() + " " + value(c)).toList());
    }

    private static String value(Circumstance circumstance) {
        return circumstance.value().map(FactValue::words).orElse("not sure");
    }

    private static WayOpen way(Explanation explanation) {
        return explanation.closed().get("roller").get("standard");
    }

    private static String changes(Explanation explanation) {
        return String.join("; ", ((WayOpen.Otherwise) way(explanation)).changes().stream()
            .map(change -> change.now().fact().id() + " " + value(change.now()) + " -> " + value(change.then())).toList());
    }

    private static Fact number(String id, int least, int greatest) {
        return new Fact(id, "the " + id, FactType.WHOLE, Optional.of(new Fact.Range(least, greatest)), List.of(), FactValue.of(0), Optional.empty(),
            Duration.ZERO, Fact.Origin.PERSON, Fact.Worse.HIGHER, Fact.NotSure.WORSE, Optional.empty());
    }

    private static Fact words(String id, String... allowed) {
        return new Fact(id, "the " + id, FactType.WORDS, Optional.empty(), List.of(allowed), FactValue.NOTHING, Optional.empty(),
            Duration.ZERO, Fact.Origin.PERSON, Fact.Worse.PRESENT, Fact.NotSure.WORSE, Optional.empty());
    }
}
