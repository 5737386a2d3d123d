package org.dorsal.core.content.internal.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.RuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

class PackReaderTest {
    @TempDir
    private Path folder;

    @Test
    void aSoundPackHasNoProblem() {
        assertEquals(List.of(), PackFolder.sound(folder).read().problems());
    }

    @Test
    void theHeaderSaysWhosePackItIs() {
        PackHeader header = PackFolder.sound(folder).read().header().orElseThrow();

        assertEquals(new PackHeader("sample", new Version("1.0.0"), "Sample", List.of("Someone"), "Apache-2.0", "en",
            new VersionRange("[1.0,2)"), Map.of()), header);
    }

    @Test
    void aPackMayNeedOtherPacks(@TempDir Path elsewhere) {
        PackReading reading = PackFolder.sound(elsewhere).with("pack.json", """
            {"id": "sample", "version": "1.0.0", "title": "Sample", "authors": ["Someone"], "licence": "Apache-2.0",
             "language": "en", "needs": {"api": "[1.0,2)", "packs": {"triage": "[0.1,1)"}}}
            """).read();

        assertEquals(Map.of("triage", new VersionRange("[0.1,1)")), reading.header().orElseThrow().packs());
    }

    @Test
    void aFactTakesItsDefaultsWhereTheFileIsSilent() {
        Fact fever = sound().facts().get(0);

        assertEquals(FactType.FLAG, fever.type());
        assertEquals(FactValue.NO, fever.normal());
        assertEquals(Fact.Origin.PERSON, fever.origin());
        assertEquals(Duration.ZERO, fever.keeps());
        assertEquals(Fact.NotSure.WORSE, fever.notSure());
        assertEquals(Optional.empty(), fever.neutral());
    }

    @Test
    void aNumberHasItsRangeAndWordsTheirList() {
        List<Fact> facts = sound().facts();

        assertEquals(Optional.of(new Fact.Range(0, 10)), facts.get(1).range());
        assertEquals(List.of("fingers", "legs_both"), facts.get(2).allowed());
        assertEquals(Duration.ofDays(90), facts.get(2).keeps());
    }

    @Test
    void aLineSetsFactsToValues() {
        Question question = sound().questions().get(0);

        assertEquals(Question.Section.RIGHT_NOW, question.section());
        assertEquals(Map.of("fever", FactValue.YES), question.lines().get(0).sets());
        assertEquals(Map.of("numbness", FactValue.of(Set.of("legs_both"))), question.lines().get(1).sets());
    }

    @Test
    void aFileOfRulesIsACheck() {
        CheckDefinition check = sound().checks().get(0);
        RuleDefinition rule = check.rules().get(0);

        assertEquals("infection", check.id());
        assertEquals(Set.of(Phase.BEFORE), check.phases());
        assertEquals(Set.of("fever", "pain_nrs"), check.reads());
        assertEquals(Level.URGENT, rule.finding().level());
        assertEquals(Mark.FOUNDING_ARTICLE, rule.finding().source().mark());
        assertTrue(rule.condition().examples().get(0).fires());
    }

    @Test
    void anActivityHasItsStepsFiguresAndDose() {
        PackContent.OfferedActivity offered = sound().activities().get(0);
        Activity activity = offered.activity();
        Variant variant = activity.variants().get(0);

        assertEquals(PackContent.Kind.TECHNIQUE, offered.kind());
        assertEquals(Activity.Hands.BUSY, activity.hands());
        assertEquals(Set.of(Demand.THORACIC_EXTENSION), variant.demands());
        assertEquals(List.of(Step.move("Lean back", Duration.ofSeconds(4)), Step.hold("Stay"),
            new Step("Come back", Step.Action.REST, Optional.of(Duration.ofSeconds(3)))), variant.round());
        assertEquals(Duration.ofSeconds(30), variant.dose().rest());
        assertEquals(2, variant.start().props().size());
    }

    @Test
    void aProgramNamesActivitiesAndAmounts() {
        Schedule.Part part = sound().programs().get(0).stages().get(0).parts().get(0);

        assertEquals(new Schedule.Part("lean-back", Optional.of("standard"), Optional.of(2), Optional.empty(),
            Optional.of(Duration.ofSeconds(10))), part);
    }

    @Test
    void aLessonIsReadWithTheSourceOfEachParagraph() {
        assertEquals("It is gas, not bone.", sound().lessons().get(0).paragraphs().get(0).text());
    }

    @Test
    void aProgramMayNameActivitiesOfOtherPacks() {
        PackReading reading = PackFolder.sound(folder)
            .with("programs/daily.json", PackFolder.program("daily", "cat-cow", "seated")).read();

        assertEquals(List.of(), reading.problems());
    }

    @Test
    void onlyTheHeaderIsNeeded() {
        PackReading reading = PackFolder.sound(folder)
            .without("sources.json").without("facts/all.json").without("questions/all.json").without("rules/infection.json")
            .without("activities/lean-back.json").without("programs/daily.json").without("lessons/pop.json").read();

        assertEquals(List.of(), reading.problems());
    }

    @Test
    void filesThatHaveNothingToDoWithThePackAreLeftAlone() {
        PackReading reading = PackFolder.sound(folder).with("README.md", "Read me").with("META-INF/MANIFEST.MF", "")
            .with("com/example/data.json", "not json").read();

        assertEquals(List.of(), reading.problems());
    }

    private PackContent sound() {
        return PackFolder.sound(folder).read().content().orElseThrow();
    }
}
