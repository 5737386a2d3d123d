package org.dorsal.itests.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.gate.Found;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EveryFactTest {
    private static final Pattern WHOM = Pattern.compile("\\b(doctor|physician|physiotherapist|chiropractor|clinician|midwife"
        + "|those who treat|emergency number)\\b");
    private static final Pattern WHEN = Pattern.compile("\\b(now|today|at once|within|days|hours|week|before|until)\\b");
    private static final int BY_SCREENS = 3_000;

    private static SimulatedPlatform platform;
    private static List<Map<String, FactValue>> singles;
    private int refusals;

    @BeforeAll
    static void start() {
        platform = new SimulatedPlatform();
        TellingValues values = new TellingValues(platform.packs().checks());
        singles = platform.catalogue().facts().values().stream().map(Provided::what)
            .flatMap(fact -> values.of(fact).stream().map(value -> Map.of(fact.id(), value))).toList();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void whatAnySingleFactClosesHasAReasonASourceAndAWayOn() {
        singles.forEach(this::assertRefusalsAreExplained);
        System.out.println(singles.size() + " single values, " + refusals + " refusals");
        assertTrue(refusals > singles.size(), "hardly anything was refused: the values tell nothing");
    }

    @Test
    void whatAnyTwoFactsCloseHasAReasonASourceAndAWayOn() {
        List<Map<String, FactValue>> pairs = pairs();
        pairs.forEach(this::assertRefusalsAreExplained);
        System.out.println(pairs.size() + " pairs, " + refusals + " refusals");
        assertTrue(refusals > pairs.size(), "hardly anything was refused: the values tell nothing");
    }

    @Test
    void screensLeadToTheLevelThatTheFactsThemselvesHave() {
        Random random = new Random(Seed.printed("facts by screens"));
        List<Map<String, FactValue>> people = new ArrayList<>(singles);
        for (int i = 0; i < BY_SCREENS; i++) {
            Map<String, FactValue> together = new TreeMap<>();
            for (int more = random.nextInt(2); more >= -1; more--) {
                together.putAll(singles.get(random.nextInt(singles.size())));
            }
            people.add(together);
        }
        List<String> different = new ArrayList<>();
        for (Map<String, FactValue> facts : people) {
            if (facts.keySet().stream().allMatch(EveryFactTest::isTold)) {
                difference(Described.completely(facts), "person-" + people.indexOf(facts)).ifPresent(different::add);
            }
        }
        System.out.println(people.size() + " people by screens, " + different.size() + " judged otherwise than by their facts");
        assertEquals("", String.join("\n", different));
    }

    private static Optional<String> difference(Map<String, FactValue> facts, String name) {
        Verdict byFacts = platform.screenings().judge(facts, Unanswered.NO, Phase.BEFORE);
        Verdict byScreens = new HonestPerson(platform.catalogue(), facts).screened(platform.screenings(), name);
        Level told = byScreens.assessment().level();
        Level known = byFacts.assessment().level();
        return told == known ? Optional.empty()
            : Optional.of(facts + ": " + known.word() + " by facts " + rules(byFacts) + ", " + told.word() + " by screens " + rules(byScreens));
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.assessment().findings().stream().map(found -> found.check() + "/" + found.finding().rule()).toList();
    }

    private static boolean isTold(String fact) {
        return platform.catalogue().fact(fact).filter(f -> f.origin() == Fact.Origin.PERSON).isPresent();
    }

    /** All pairs of values of two facts. */
    private static List<Map<String, FactValue>> pairs() {
        List<Map<String, FactValue>> pairs = new ArrayList<>();
        for (Map<String, FactValue> one : singles) {
            for (Map<String, FactValue> other : singles) {
                if (one.keySet().iterator().next().compareTo(other.keySet().iterator().next()) < 0) {
                    Map<String, FactValue> pair = new TreeMap<>(one);
                    pair.putAll(other);
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private void assertRefusalsAreExplained(Map<String, FactValue> facts) {
        Verdict verdict = platform.screenings().judge(facts, Unanswered.NO, Phase.BEFORE);
        assertTrue(verdict.assessment().isDeterminate(), () -> facts + ": " + verdict.assessment().indeterminate());
        verdict.closed().forEach((activity, variants) -> variants.forEach((variant, refusal) -> {
            refusals++;
            assertTrue(isExplained(verdict, refusal), () -> facts + " close " + activity + "/" + variant + " and lead nowhere: " + refusal);
        }));
        assertTrue(!verdict.open().isEmpty() || verdict.assessment().level().isAtLeast(Level.CONSULT),
            () -> facts + ": nothing is open, and nobody need be seen: " + rules(verdict));
    }

    private static boolean isExplained(Verdict verdict, Refusal refusal) {
        return !refusal.because().isEmpty() && (refusal.instead().isPresent() || !verdict.open().isEmpty()
            || refusal.because().stream().anyMatch(EveryFactTest::saysWhomToSeeAndWhen));
    }

    private static boolean saysWhomToSeeAndWhen(Found found) {
        String advice = found.finding().advice().toLowerCase(Locale.ROOT);
        return WHOM.matcher(advice).find() && WHEN.matcher(advice).find();
    }
}
