package org.dorsal.core.gate.internal;

import static org.dorsal.core.given.Given.NOW;
import static org.dorsal.core.given.Given.SOURCE;
import static org.dorsal.core.given.Given.answer;
import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.flag;
import static org.dorsal.core.given.Given.no;
import static org.dorsal.core.given.Given.variant;
import static org.dorsal.core.given.Given.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.internal.CatalogueBuilder;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.ManualTicker;
import org.dorsal.core.guard.internal.Guard;

/** What holds for any checks and any answers. Facts a to d count "not sure" as worse, e and f as normal. */
class GateProperties {
    private static final List<String> UNSURE_IS_WORSE = List.of("a", "b", "c", "d");
    private static final List<String> UNSURE_IS_NORMAL = List.of("e", "f");
    private static final List<Demand> DEMANDS = List.of(Demand.SELF_ADJUSTMENT, Demand.GENTLE_MOVEMENT, Demand.KNEELING, Demand.CHEST_STRETCH);
    private static final List<Variant> VARIANTS = subsets();

    private final Guard guard = new Guard(new ManualTicker());

    /** When the facts it reads may be so, what it then finds. */
    record Rule(List<String> facts, Finding finding) {
        List<Finding> judge(Evidence evidence) {
            return facts.stream().allMatch(evidence::possibly) ? List.of(finding) : List.of();
        }
    }

    @AfterProperty
    void close() {
        guard.close();
    }

    @Property
    void addingACheckOnlyTightens(@ForAll("rules") List<Rule> rules, @ForAll("rule") Rule added, @ForAll("answers") Map<String, Answer> answers,
            @ForAll Phase phase) {
        List<ACheck> checks = checks(rules).stream().map(check -> check.in(phase)).toList();
        Assessment before = assess(checks, answers, phase);
        Assessment after = assess(with(checks, check("zz", added).in(phase)), answers, phase);
        assertNeverOpens(before, after);
        assertTrue(after.level().isAtLeast(before.level()));
        assertTrue(after.closed().containsAll(before.closed()));
    }

    @Property
    void theOrderOfChecksDoesNotMatter(@ForAll("rules") List<Rule> rules, @ForAll Random random, @ForAll("answers") Map<String, Answer> answers) {
        List<Rule> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);
        Assessment one = assess(checks(rules), answers);
        Assessment other = assess(checks(shuffled), answers);
        assertEquals(permitted(one), permitted(other));
        assertEquals(levels(one), levels(other));
        assertEquals(one.closed(), other.closed());
        assertEquals(one.unanswered(), other.unanswered());
    }

    @Property
    void notSureOfAFactThatCountsAsWorseNeverOpens(@ForAll("rules") List<Rule> rules, @ForAll("worseFact") String fact, @ForAll("answers") Map<String, Answer> answers) {
        Map<String, Answer> unsure = new HashMap<>(answers);
        if (unsure.replace(fact, answer(Answer.State.NOT_SURE)) != null) {
            assertNeverOpens(assess(checks(rules), answers), assess(checks(rules), unsure));
        }
    }

    @Property
    void anUnansweredFactNeverOpens(@ForAll("rules") List<Rule> rules, @ForAll("anyFact") String fact, @ForAll("answers") Map<String, Answer> answers) {
        Map<String, Answer> unanswered = new HashMap<>(answers);
        unanswered.remove(fact);
        Assessment after = assess(checks(rules), unanswered);
        assertNeverOpens(assess(checks(rules), answers), after);
        if (rules.stream().anyMatch(rule -> rule.facts().contains(fact))) {
            assertEquals(Set.of(), permitted(after));
            assertTrue(after.unanswered().contains(fact));
        }
    }

    @Property
    void aFaultPermitsNothingAndSilencesNoOtherCheck(@ForAll("rules") List<Rule> rules, @ForAll("fault") Function<Evidence, List<Finding>> fault, @ForAll("answers") Map<String, Answer> answers) {
        List<ACheck> checks = checks(rules);
        Assessment before = assess(checks, answers);
        Assessment after = assess(with(checks, ACheck.called("faulty").judging(fault)), answers);
        assertFalse(after.isDeterminate());
        assertEquals(Set.of(), permitted(after));
        assertEquals(before.findings(), after.findings());
    }

    @Property
    void whatAStopHoldsClosedOnlyTightens(@ForAll("rules") List<Rule> rules, @ForAll("rule") Rule stop, @ForAll("answers") Map<String, Answer> answers) {
        Assessment before = assess(checks(rules), answers);
        Assessment after = assess(checks(rules), answers, List.of(new Found("during", "triage", stop.finding())));
        assertNeverOpens(before, after);
        assertTrue(after.closed().containsAll(stop.finding().closes()));
    }

    @Provide
    Arbitrary<Rule> rule() {
        Arbitrary<List<String>> facts = anyFact().list().uniqueElements().ofMinSize(0).ofMaxSize(3);
        Arbitrary<Level> level = Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.of(Level.SELF_CARE, Level.CAUTION)),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(Level.values())));
        Arbitrary<Set<Demand>> closes = Arbitraries.of(DEMANDS).set().ofMaxSize(2);
        return Combinators.combine(facts, level, closes).as((f, l, c) ->
            new Rule(f, Finding.of("rule-" + l.word(), l, c, "Because", "See someone", SOURCE)));
    }

    @Provide
    Arbitrary<List<Rule>> rules() {
        return rule().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Map<String, Answer>> answers() {
        Arbitrary<Answer> answer = Arbitraries.of(no(), no(), no(), yes(), answer(Answer.State.NOT_SURE),
            answer(Answer.State.SKIPPED), answer(Answer.State.NONE_OF_THESE), answer(Answer.State.ATTESTED));
        return answer.list().ofSize(facts().size()).map(given -> IntStream.range(0, given.size()).boxed()
            .collect(Collectors.toMap(i -> facts().get(i).id(), given::get)));
    }

    @Provide
    Arbitrary<String> anyFact() {
        return Arbitraries.of(facts().stream().map(Fact::id).toList());
    }

    @Provide
    Arbitrary<String> worseFact() {
        return Arbitraries.of(UNSURE_IS_WORSE);
    }

    @Provide
    Arbitrary<Function<Evidence, List<Finding>>> fault() {
        return Arbitraries.of(
            evidence -> null,
            evidence -> Arrays.asList((Finding) null),
            evidence -> evidence.possibly("undeclared") ? List.of() : List.of(),
            evidence -> {
                throw new LinkageError("gone");
            });
    }

    private Assessment assess(List<ACheck> checks, Map<String, Answer> answers) {
        return assess(checks, answers, List.of());
    }

    private Assessment assess(List<ACheck> checks, Map<String, Answer> answers, Phase phase) {
        return assess(checks, answers, phase, List.of());
    }

    private Assessment assess(List<ACheck> checks, Map<String, Answer> answers, List<Found> held) {
        return assess(checks, answers, Phase.BEFORE, held);
    }

    /** By a gate without a past, so that a check that failed in one try is not in quarantine in the next. */
    private Assessment assess(List<ACheck> checks, Map<String, Answer> answers, Phase phase, List<Found> held) {
        ContributionDraft draft = new ContributionDraft(1, bundle("pack"), Set.of());
        facts().forEach(draft::add);
        checks.forEach(check -> draft.add(check.installed()));
        Catalogue catalogue = CatalogueBuilder.build(1, List.of(draft.contribution()), Set.of(), Set.of());
        Gate gate = new GuardedGate(guard, () -> Duration.ofSeconds(1), new Quarantine(), Clock.fixed(NOW, ZoneOffset.UTC), new ManualTicker());
        return gate.assess(catalogue, answers, NOW, phase, Set.of(phase), held);
    }

    private static List<Fact> facts() {
        return Stream.concat(UNSURE_IS_WORSE.stream().map(id -> flag(id)),
            UNSURE_IS_NORMAL.stream().map(id -> flag(id, Fact.NotSure.NORMAL))).toList();
    }

    private static List<ACheck> checks(List<Rule> rules) {
        return IntStream.range(0, rules.size()).mapToObj(i -> check("check" + i, rules.get(i))).toList();
    }

    private static ACheck check(String id, Rule rule) {
        return ACheck.called(id).reading(rule.facts().toArray(String[]::new)).judging(rule::judge);
    }

    private static List<ACheck> with(List<ACheck> checks, ACheck added) {
        return Stream.concat(checks.stream(), Stream.of(added)).toList();
    }

    private static void assertNeverOpens(Assessment before, Assessment after) {
        assertTrue(permitted(before).containsAll(permitted(after)), () -> permitted(before) + " became " + permitted(after));
    }

    private static Set<String> permitted(Assessment assessment) {
        return VARIANTS.stream().filter(assessment::permits).map(Variant::id).collect(Collectors.toSet());
    }

    private static List<Level> levels(Assessment assessment) {
        return assessment.findings().stream().map(found -> found.finding().level()).toList();
    }

    private static List<Variant> subsets() {
        return IntStream.range(1, 1 << DEMANDS.size()).mapToObj(bits -> variant("v" + bits, IntStream.range(0, DEMANDS.size())
            .filter(i -> (bits & 1 << i) != 0).mapToObj(DEMANDS::get).toArray(Demand[]::new))).toList();
    }
}
