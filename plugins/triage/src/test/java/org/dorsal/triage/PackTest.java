package org.dorsal.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.Examination;
import org.dorsal.core.content.internal.rule.RuleCondition;
import org.dorsal.core.content.internal.rule.RuleDefinition;
import org.junit.jupiter.api.Test;

class PackTest {
    private static final Set<Question.Section> EVERY_TIME = Set.of(Question.Section.RIGHT_NOW, Question.Section.LATELY,
        Question.Section.YOUR_BACK);

    @Test
    void thePackReadsWithoutAProblem() {
        assertEquals(List.of(), TriagePack.reading().problems());
    }

    @Test
    void everyRuleCompilesAndDoesWhatItsExamplesSay() {
        TriagePack pack = new TriagePack();

        assertEquals(List.of(), Examination.of(pack.content().conditions(), pack.lookup()));
    }

    @Test
    void everyRuleHasAnExampleThatFiresAndOneThatDoesNot() {
        Map<String, Set<Boolean>> examples = rules().collect(Collectors.toMap(RuleDefinition::toString,
            rule -> rule.condition().examples().stream().map(RuleCondition.Example::fires).collect(Collectors.toSet())));

        assertEquals(Set.of(Set.of(true, false)), new HashSet<>(examples.values()));
    }

    @Test
    void theManifestAnnouncesExactlyTheChecksThatThePackCarries() throws IOException {
        Matcher announced = Pattern.compile("org\\.dorsal\\.check=([a-z-]+)").matcher(Files.readString(Path.of("bnd.bnd")));
        Set<String> ids = new TreeSet<>();
        while (announced.find()) {
            ids.add(announced.group(1));
        }

        assertEquals(new TreeSet<>(new TriagePack().content().checks().stream().map(CheckDefinition::id).toList()), ids);
    }

    @Test
    void aFactIsReadByARuleOrSaysWhyNot() {
        TriagePack pack = new TriagePack();
        Set<String> read = pack.read();

        List<String> wrong = pack.content().facts().stream()
            .filter(fact -> read.contains(fact.id()) == fact.neutral().isPresent()).map(Fact::id).toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void everyFactThatARuleReadsOfAPersonCanBeToldOnAScreen() {
        TriagePack pack = new TriagePack();
        Set<String> asked = new HashSet<>();
        pack.content().questions().forEach(question -> asked.addAll(question.facts()));

        List<String> unreachable = pack.content().facts().stream().filter(fact -> fact.origin() == Fact.Origin.PERSON)
            .map(Fact::id).filter(pack.read()::contains).filter(id -> !asked.contains(id)).toList();

        assertEquals(List.of(), unreachable);
    }

    @Test
    void everyWordThatARuleReadsOfAPersonCanBeToldOnAScreen() {
        TriagePack pack = new TriagePack();
        Set<String> told = pack.content().questions().stream().flatMap(q -> q.lines().stream())
            .flatMap(line -> line.sets().entrySet().stream()).flatMap(PackTest::words).collect(Collectors.toSet());
        List<String> unreachable = new ArrayList<>();
        rules().forEach(rule -> rule.condition().reads().stream().map(pack::fact)
            .filter(fact -> fact.origin() == Fact.Origin.PERSON)
            .forEach(fact -> fact.allowed().stream().filter(word -> rule.condition().when().contains("'" + word + "' in " + fact.id())
                    || rule.condition().when().contains(fact.id() + " == '" + word + "'"))
                .filter(word -> !told.contains(fact.id() + "=" + word)).forEach(unreachable::add)));

        assertEquals(List.of(), unreachable);
    }

    @Test
    void aQuestionIsAskedAgainAsAWhole() {
        TriagePack pack = new TriagePack();
        Map<String, Question> questions = pack.content().questions().stream().collect(Collectors.toMap(Question::id, q -> q));

        List<String> torn = questions.values().stream()
            .filter(q -> !EVERY_TIME.contains(q.section()) && q.section() != Question.Section.DURING)
            .filter(q -> whole(q, questions).stream().map(id -> pack.fact(id).keeps()).distinct().count() > 1)
            .map(Question::id).toList();

        assertEquals(List.of(), torn, "these hold answers that keep for different times");
    }

    @Test
    void dangerIsAskedAnewEveryTime() {
        TriagePack pack = new TriagePack();

        List<String> kept = pack.content().questions().stream()
            .filter(q -> q.section() == Question.Section.RIGHT_NOW || q.section() == Question.Section.LATELY)
            .flatMap(q -> q.facts().stream()).filter(id -> !pack.fact(id).keeps().isZero()).toList();

        assertEquals(List.of(), kept);
    }

    @Test
    void whoIsSentAwayIsToldWhomToSee() {
        List<String> silent = rules().map(RuleDefinition::finding)
            .filter(finding -> finding.level().isAtLeast(Level.CONSULT))
            .filter(finding -> !finding.advice().matches("(?is).*(physician|doctor|clinician|physiotherapist|surgeon|midwife|"
                + "emergency number|those who treat|team).*"))
            .map(Finding::rule).toList();

        assertEquals(List.of(), silent);
    }

    @Test
    void gentleMovementIsClosedOnlyWithEverythingElse() {
        List<String> closing = rules().map(RuleDefinition::finding)
            .filter(finding -> !finding.level().isAtLeast(Level.CONSULT))
            .filter(finding -> finding.closes().contains(Demand.GENTLE_MOVEMENT)).map(Finding::rule).toList();

        assertEquals(List.of(), closing);
    }

    @Test
    void clearanceNeverWeakensAnythingUrgent() {
        List<String> weakened = rules().filter(rule -> rule.finding().level().isAtLeast(Level.URGENT))
            .filter(rule -> rule.condition().reads().contains("professional_clearance")).map(rule -> rule.condition().rule()).toList();

        assertEquals(List.of(), weakened);
    }

    @Test
    void whatAClinicianToldCountsAsNoWhenOneIsNotSureAndWhatOneFeelsCountsAsYes() {
        TriagePack pack = new TriagePack();

        assertEquals(Fact.NotSure.NORMAL, pack.fact("osteoporosis").notSure());
        assertEquals(Fact.NotSure.NORMAL, pack.fact("cancer_history").notSure());
        assertEquals(Fact.NotSure.WORSE, pack.fact("chest_pain").notSure());
        assertEquals(Fact.NotSure.WORSE, pack.fact("pregnant").notSure());
        assertEquals(Fact.NotSure.WORSE, pack.fact("anticoagulant").notSure());
    }

    @Test
    void everyVocabularyFactThatIsANumberAllowsFractionsUnlessItIsCounted() {
        TriagePack pack = new TriagePack();
        Set<String> counted = Set.of("age_years", "pain_nrs");

        List<String> whole = pack.content().facts().stream()
            .filter(fact -> fact.origin() == Fact.Origin.PERSON && fact.type() == FactType.WHOLE)
            .map(Fact::id).filter(id -> !counted.contains(id)).toList();

        assertTrue(whole.isEmpty(), whole.toString());
        assertFalse(pack.fact("pregnancy_weeks").problemWith(FactValue.of(30.5)).isPresent());
    }

    private static Stream<RuleDefinition> rules() {
        return new TriagePack().content().checks().stream().flatMap(check -> check.rules().stream());
    }

    private static Stream<String> words(Map.Entry<String, FactValue> set) {
        return set.getValue().fold(flag -> Stream.<String>of(), amount -> Stream.<String>of(),
            word -> Stream.of(set.getKey() + "=" + word.word()),
            words -> words.all().stream().map(word -> set.getKey() + "=" + word));
    }

    private static Set<String> whole(Question question, Map<String, Question> questions) {
        Set<String> facts = new TreeSet<>(question.facts());
        question.lines().forEach(line -> line.followUp().ifPresent(id -> facts.addAll(whole(questions.get(id), questions))));
        return facts;
    }
}
