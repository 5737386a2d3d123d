package org.dorsal.itests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.explanation.Circumstance;
import org.dorsal.core.explanation.Explanation;
import org.dorsal.core.explanation.WayOpen;
import org.dorsal.core.gate.Found;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of a verdict is tried: people as the explanation supposes them are judged by the shipped rules. */
class ExplainedCasesTest {
    private static final Map<WorkedCase, Explanation> EXPLAINED = new LinkedHashMap<>();
    private static SimulatedPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        platform = new SimulatedPlatform();
        for (WorkedCase worked : WorkedCase.all(Path.of(ExplainedCasesTest.class.getResource("/worked-cases.json").toURI()))) {
            EXPLAINED.put(worked, platform.explanations().of(judged(worked, worked.known()), phase(worked)));
        }
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void allIsLookedAtAndMuchIsFound() {
        assertThat(EXPLAINED.values()).allSatisfy(explanation -> assertThat(explanation.complete()).isTrue());
        assertThat(EXPLAINED.values().stream().mapToInt(explanation -> explanation.reasons().size()).sum()).isGreaterThan(EXPLAINED.size());
        assertThat(EXPLAINED.values().stream().mapToInt(explanation -> explanation.nearly().size()).sum()).isGreaterThan(EXPLAINED.size());
    }

    @Test
    void whatAFindingRestsOnIsEnoughForItAndAllOfItIsNeeded() {
        EXPLAINED.forEach((worked, explanation) -> explanation.reasons().forEach(reason -> {
            Map<String, FactValue> alone = values(reason.because());
            assertThat(finds(reason.found(), worked, alone)).as("%s: %s rests on %s", worked.id(), reason.found(), alone).isTrue();
            alone.keySet().forEach(fact -> {
                Map<String, FactValue> without = new HashMap<>(alone);
                without.remove(fact);
                assertThat(finds(reason.found(), worked, without)).as("%s: %s without %s", worked.id(), reason.found(), fact).isFalse();
            });
        }));
    }

    @Test
    void whatIsNearlyFoundIsFoundWithTheOneThingThatIsMissing() {
        EXPLAINED.forEach((worked, explanation) -> explanation.nearly().forEach(miss -> {
            Map<String, FactValue> more = with(worked.known(), List.of(miss.missing()));
            assertThat(finds(miss.found(), worked, worked.known())).as("%s: %s now", worked.id(), miss.found()).isFalse();
            assertThat(finds(miss.found(), worked, more)).as("%s: %s with %s", worked.id(), miss.found(), miss.missing()).isTrue();
        }));
    }

    @Test
    void whatIsClosedWouldBeOpenAsTheExplanationSays() {
        EXPLAINED.forEach((worked, explanation) -> explanation.closed().forEach((activity, variants) -> variants.forEach((variant, way) -> {
            assertThat(way).as("%s: %s, %s", worked.id(), activity, variant).isInstanceOf(WayOpen.Otherwise.class);
            List<Circumstance> then = ((WayOpen.Otherwise) way).changes().stream().map(WayOpen.Change::then).toList();
            assertThat(judged(worked, with(worked.known(), then)).open().getOrDefault(activity, List.of()))
                .as("%s: %s with %s", worked.id(), activity, then).contains(variant);
        })));
    }

    private static boolean finds(Found found, WorkedCase worked, Map<String, FactValue> facts) {
        return judged(worked, facts).assessment().findings().contains(found);
    }

    private static Verdict judged(WorkedCase worked, Map<String, FactValue> facts) {
        return platform.screenings().judge(facts, Unanswered.NO, phase(worked));
    }

    private static Phase phase(WorkedCase worked) {
        return worked.midSession() ? Phase.DURING : Phase.BEFORE;
    }

    private static Map<String, FactValue> values(List<Circumstance> circumstances) {
        return with(Map.of(), circumstances);
    }

    private static Map<String, FactValue> with(Map<String, FactValue> facts, List<Circumstance> circumstances) {
        Map<String, FactValue> all = new HashMap<>(facts);
        circumstances.forEach(one -> all.put(one.fact().id(), one.value().orElseThrow()));
        return all;
    }
}
