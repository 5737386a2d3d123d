package org.dorsal.core.exchange.internal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Line;
import org.dorsal.api.fact.Question.Shape;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.pack.FolderSource;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.exchange.ImportedPack;
import org.dorsal.core.exchange.ImportedPack.LeftOut;
import org.dorsal.core.exchange.UnusableQuestionnaireException;
import org.dorsal.core.exchange.UnusableQuestionnaireException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the questionnaires that come with FHIR R4 as examples. */
class OfficialExamplesTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("basedir", ""), "src/test/resources/r4-examples").toAbsolutePath();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "3141, 2, 2, 5",
        "bb, 3, 3, 8",
        "f201, 3, 2, 4",
        "qs1, 1, 1, 55",
        "zika-virus-exposure-assessment, 4, 4, 2"})
    void whatFitsIsASoundPackAndWhatDoesNotIsNamed(String example, int facts, int questions, int leftOut) throws IOException {
        ImportedPack pack = imported(example);

        assertEquals(List.of(facts, questions, leftOut), List.of(pack.facts(), pack.questions(), pack.leftOut().size()), pack::toString);
        assertEquals(facts, carried().facts().size());
    }

    @ParameterizedTest
    @CsvSource({
        "gcs, it has no text that could be asked.",
        "phq-9-questionnaire, what can be chosen is not in the questionnaire but in http://loinc.org/vs/LL358-3."})
    void whereNothingFitsTheReasonIsGivenAndNothingWritten(String example, String why) {
        UnusableQuestionnaireException refused = assertThrows(UnusableQuestionnaireException.class, () -> imported(example));

        assertEquals(Problem.NOTHING_FITS, refused.problem());
        assertEquals(why, refused.leftOut().get(0).why());
        assertFalse(Files.exists(pack()));
    }

    @Test
    void questionsOfYesAndNoInAGroupBecomeLinesToMark() throws IOException {
        imported("f201");

        Question question = question("imported-f201-3");
        assertEquals(Shape.MARKS, question.shape());
        assertEquals(List.of("Do you smoke?", "Do you drink alchohol?"), question.lines().stream().map(Line::text).toList());
    }

    @Test
    void enableWhenBecomesAConditionOnTheFactsOfTheOtherItem() throws IOException {
        imported("zika-virus-exposure-assessment");

        Condition when = question("imported-zika-virus-expo-2").when().orElseThrow();
        assertEquals(List.of(new Condition.Comparison("imported_zika_virus_expo_1", Condition.Operator.IS, FactValue.NO)), when.comparisons());
    }

    @Test
    void aTextTooLongForATitleStandsWholeInTheHint() throws IOException {
        imported("zika-virus-exposure-assessment");

        Question question = question("imported-zika-virus-expo-1");
        assertTrue(question.title().endsWith("…"));
        assertEquals("Are you a resident of, or do you travel frequently to, an area with active Zika transmission?", question.hint());
    }

    @Test
    void yesNoAndDontKnowIsAFactOneMayBeUnsureOf() throws IOException {
        imported("3141");

        assertTrue(carried().questions().stream().allMatch(Question::notSure));
        assertTrue(carried().facts().stream().allMatch(fact -> fact.type() == FactType.FLAG));
    }

    @Test
    void aConditionThatCannotBeSaidHereAsksMoreAndIsNamed() throws IOException {
        ImportedPack pack = imported("3141");

        assertEquals(List.of("1.1.1"), pack.leftOut().stream().filter(left -> left.why().contains("asked more often")).map(LeftOut::item).toList());
        assertTrue(carried().questions().stream().allMatch(question -> question.when().isEmpty()));
    }

    @Test
    void whatCanBeChosenBecomesTheWordsOfAFactAndOneMoreForWhoWasNotAsked() throws IOException {
        imported("bb");

        Fact fact = carried().facts().stream().filter(f -> f.id().equals("imported_bb_vitaminkgiven")).findFirst().orElseThrow();
        assertEquals(List.of("injection", "intravenous", "oral", "not_asked"), fact.allowed());
        assertEquals(FactValue.of("not_asked"), fact.normal());
    }

    @Test
    void noRuleReadsWhatWasTakenInAndItSaysSo() throws IOException {
        imported("bb");

        assertTrue(carried().facts().stream().allMatch(fact -> fact.neutral().isPresent()));
        assertTrue(carried().checks().isEmpty());
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAsItIs() throws IOException {
        Path mine = Files.writeString(Files.createDirectory(pack()).resolve("mine.txt"), "mine");

        assertEquals(Problem.FOLDER_IN_USE, assertThrows(UnusableQuestionnaireException.class, () -> imported("bb")).problem());
        assertEquals(List.of(mine), Files.list(pack()).collect(Collectors.toList()));
    }

    private ImportedPack imported(String example) throws IOException {
        return new PackBeginnings().begin(EXAMPLES.resolve("Questionnaire-" + example + ".json"), pack());
    }

    private Path pack() {
        return folder.resolve("pack");
    }

    /** Empty only where the pack is not sound. */
    private CarriedServices carried() {
        return new PackInspector().inspect(new FolderSource(pack()), Beside.all(id -> Optional.empty()), ReadingLimits.STANDARD).carried().orElseThrow();
    }

    private Question question(String id) {
        return carried().questions().stream().filter(question -> question.id().equals(id)).findFirst().orElseThrow();
    }
}
