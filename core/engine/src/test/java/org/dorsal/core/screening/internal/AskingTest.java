package org.dorsal.core.screening.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.Condition.Operator;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.safety.Level;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Platform;
import org.dorsal.core.screening.InvalidReplyException;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.ReviewLine;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Verdict;
import org.junit.jupiter.api.Test;

class AskingTest {
    private final Platform platform = new Platform().with(ACheck.called("calm"));

    @Test
    void asksByTheSectionThenTheOrderThenTheId() {
        platform.with(Given.flag("a"), Given.flag("b"), Given.flag("c"), Given.flag("d"))
            .with(Ask.marks("late").in(Section.LATELY, 1).line("a").asked(), Ask.marks("second").in(Section.RIGHT_NOW, 2).line("b").asked(),
                Ask.marks("first-b").line("c").asked(), Ask.marks("first-a").line("d").asked());

        assertEquals(List.of("first-a", "first-b", "second", "late"), askedOf(platform.screenings().begin(ANNA)));
    }

    @Test
    void aFollowUpIsAskedWhenItsLineIsMarked() {
        withFollowUp();
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.marking(0));

        assertEquals("how-long", current(screening));
        assertTrue(screening.screen().orElseThrow().followsUp().isPresent());
    }

    @Test
    void theFactsOfAFollowUpWhoseLineIsNotMarkedAreSkipped() {
        withFollowUp();
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.none());

        assertEquals(State.SKIPPED, answersAtEndOf(screening).get("long").state());
    }

    @Test
    void anUnsureLineLeavesItsFollowUpUnsureWithoutOpeningIt() {
        withFollowUp();
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.unsureOf(Set.of(0)));

        Map<String, Answer> answers = answersAtEndOf(screening);
        assertEquals(State.NOT_SURE, answers.get("cough").state());
        assertEquals(State.NOT_SURE, answers.get("long").state());
    }

    @Test
    void aQuestionWhoseConditionDoesNotHoldIsSkipped() {
        platform.with(Given.flag("pregnant"), Ask.whole("weeks", 0, 45, 0, Origin.PERSON))
            .with(Ask.marks("is-it").line("pregnant").asked(),
                Ask.number("how-far", "weeks").when("pregnant", Operator.IS, FactValue.YES).asked());
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.none());

        assertEquals(State.SKIPPED, answersAtEndOf(screening).get("weeks").state());
    }

    @Test
    void aConditionOnWhatOneIsNotSureOfHolds() {
        platform.with(Given.flag("pregnant"), Ask.whole("weeks", 0, 45, 0, Origin.PERSON))
            .with(Ask.marks("is-it").line("pregnant").asked(),
                Ask.number("how-far", "weeks").when("pregnant", Operator.IS, FactValue.YES).asked());
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.unsureOf(Set.of(0)));

        assertEquals("how-far", current(screening));
    }

    @Test
    void aQuestionWaitsForTheOneThatItsConditionReads() {
        platform.with(Given.flag("first"), Given.flag("second"))
            .with(Ask.marks("a-depends").when("second", Operator.IS, FactValue.YES).line("first").asked(),
                Ask.marks("z-decides").in(Section.LAST_MONTHS, 9).line("second").asked());
        Screening screening = platform.screenings().begin(ANNA);

        assertEquals("z-decides", current(screening));
        screening.reply(Reply.marking(0));
        assertEquals("a-depends", current(screening));
    }

    @Test
    void aQuestionThatHangsOnWhatNobodyCanAnswerStaysUnansweredAndLocksEverything() {
        platform.with(Given.flag("a"), Given.flag("never-asked"))
            .with(Ask.marks("q").when("never-asked", Operator.IS, FactValue.YES).line("a").asked())
            .with(ACheck.called("reader").reading("a"));

        Verdict verdict = platform.screenedHealthy(ANNA);

        assertEquals(Set.of("a"), verdict.assessment().unanswered());
    }

    @Test
    void markedLinesJoinTheirWordsAndUnmarkedOnesMeanNone() {
        platform.with(Ask.words("numb", Origin.PERSON, "arm", "leg", "saddle"), Given.flag("fever"))
            .with(Ask.marks("q").line("numb", FactValue.of(Set.of("arm"))).line("numb", FactValue.of(Set.of("leg"))).line("fever").asked());
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.marking(0, 1));

        Map<String, Answer> answers = answersAtEndOf(screening);
        assertEquals(Optional.of(FactValue.of(Set.of("arm", "leg"))), answers.get("numb").value());
        assertEquals(State.NONE_OF_THESE, answers.get("fever").state());
    }

    @Test
    void whatIsSureOfAListDoesNotHideADoubtAboutAnotherWord() {
        platform.with(Ask.words("numb", Origin.PERSON, "arm", "saddle"))
            .with(Ask.marks("q").line("numb", FactValue.of(Set.of("arm"))).line("numb", FactValue.of(Set.of("saddle"))).asked());
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(new Reply(Set.of(0), Set.of(1), OptionalDouble.empty()));

        assertEquals(State.NOT_SURE, answersAtEndOf(screening).get("numb").state());
    }

    @Test
    void aChoiceLeavesTheFactsOfOtherOptionsAtNone() {
        platform.with(Given.flag("days"), Given.flag("weeks"))
            .with(Ask.choice("spell").line("days").line("weeks").asked());
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.marking(1));

        Map<String, Answer> answers = answersAtEndOf(screening);
        assertEquals(State.NONE_OF_THESE, answers.get("days").state());
        assertEquals(Optional.of(FactValue.YES), answers.get("weeks").value());
    }

    @Test
    void aReplyThatDoesNotFitIsRefusedAndTheScreenStays() {
        platform.with(Ask.whole("pain_nrs", 0, 10, 0, Origin.PERSON), Given.flag("a"), Given.flag("b"))
            .with(Ask.number("pain", "pain_nrs").asked(), Ask.choice("which").in(Section.LATELY, 1).line("a").line("b").asked());
        Screening screening = platform.screenings().begin(ANNA);

        assertThrows(InvalidReplyException.class, () -> screening.reply(Reply.number(11)));
        assertThrows(InvalidReplyException.class, () -> screening.reply(Reply.number(2.5)));
        assertThrows(InvalidReplyException.class, () -> screening.reply(Reply.marking(0)));
        assertEquals("pain", current(screening));
        screening.reply(Reply.number(3));
        assertThrows(InvalidReplyException.class, () -> screening.reply(Reply.none()));
        assertThrows(InvalidReplyException.class, () -> screening.reply(Reply.marking(0, 1)));
        assertThrows(InvalidReplyException.class, () -> screening.reply(Reply.marking(7)));
        assertEquals("which", current(screening));
    }

    @Test
    void answersThatStillHoldAreNotAskedForAndKeepTheirTime() {
        platform.with(Ask.flagKept("osteoporosis", 90), Given.flag("fever"))
            .with(Ask.marks("told").in(Section.TOLD_BY_CLINICIAN, 1).line("osteoporosis").asked(), Ask.marks("now").line("fever").asked());
        platform.screenedHealthy(ANNA);
        platform.pass(Duration.ofDays(89));

        Screening screening = platform.screenings().begin(ANNA);

        assertEquals(List.of("now"), askedOf(screening));
        assertEquals(Given.NOW, screening.finish().answers().get("osteoporosis").at());
    }

    @Test
    void answersGrowTooOldToHold() {
        platform.with(Ask.flagKept("osteoporosis", 90)).with(Ask.marks("told").line("osteoporosis").asked());
        platform.screenedHealthy(ANNA);
        platform.pass(Duration.ofDays(90));

        assertEquals(List.of("told"), askedOf(platform.screenings().begin(ANNA)));
    }

    @Test
    void anAnswerFromTheFutureHoldsForNothing() {
        platform.with(Ask.flagKept("osteoporosis", 90)).with(Ask.marks("told").line("osteoporosis").asked());
        platform.screenedHealthy(ANNA);
        platform.clock.advance(Duration.ofDays(-30));

        assertEquals(List.of("told"), askedOf(platform.screenings().begin(ANNA)));
    }

    @Test
    void anotherPersonsAnswersHoldForNobodyElse() {
        platform.with(Ask.flagKept("osteoporosis", 90)).with(Ask.marks("told").line("osteoporosis").asked());
        platform.screenedHealthy("bert");

        assertEquals(List.of("told"), askedOf(platform.screenings().begin(ANNA)));
    }

    @Test
    void aMarkedLineReopensTheSectionsItNames() {
        platform.with(Ask.flagKept("osteoporosis", 90), Given.flag("news"))
            .with(Ask.marks("told").in(Section.TOLD_BY_CLINICIAN, 1).line("osteoporosis").asked(),
                Ask.marks("anything-new").reopening("news", Section.TOLD_BY_CLINICIAN).asked());
        platform.screenedHealthy(ANNA);
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.marking(0));

        assertEquals("told", current(screening));
    }

    @Test
    void aQuestionSkippedLastTimeIsAskedOnceItsConditionHolds() {
        platform.with(Given.flag("pregnant"), Ask.flagKept("twins", 90))
            .with(Ask.marks("is-it").line("pregnant").asked(),
                Ask.marks("two").when("pregnant", Operator.IS, FactValue.YES).line("twins").asked());
        platform.screenedHealthy(ANNA);
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.marking(0));

        assertEquals("two", current(screening));
    }

    @Test
    void goingBackAsksTheScreenBeforeAgain() {
        withFollowUp();
        Screening screening = platform.screenings().begin(ANNA);
        assertFalse(screening.back());
        screening.reply(Reply.marking(0));
        screening.reply(Reply.none());

        assertTrue(screening.back());
        assertEquals("how-long", current(screening));
        assertTrue(screening.back());
        assertEquals("cough", current(screening));
    }

    @Test
    void correctingAnAnswerAsksWhatDependsOnItAnewAndKeepsTheRest() {
        withFollowUp();
        platform.with(Given.flag("other")).with(Ask.marks("other").in(Section.LATELY, 1).line("other").asked());
        Screening screening = platform.screenings().begin(ANNA);
        screening.reply(Reply.marking(0));
        screening.reply(Reply.marking(0));
        screening.reply(Reply.marking(0));

        screening.reopen("cough");

        assertEquals("cough", current(screening));
        assertEquals(List.of("other"), screening.review().stream().map(ReviewLine::question).toList());
        screening.reply(Reply.none());
        assertEquals(State.SKIPPED, answersAtEndOf(screening).get("long").state());
    }

    @Test
    void theReviewSaysWhatWasAnsweredInTheWordsOfTheLines() {
        platform.with(Given.flag("a"), Given.flag("b"), Ask.whole("pain_nrs", 0, 10, 0, Origin.PERSON))
            .with(Ask.marks("q").line("a").line("b").asked(), Ask.number("r", "pain_nrs").in(Section.LATELY, 1).asked());
        Screening screening = platform.screenings().begin(ANNA);
        screening.reply(new Reply(Set.of(0), Set.of(1), OptionalDouble.empty()));
        screening.reply(Reply.number(4));

        assertEquals(List.of("Line 1; not sure: Line 2", "4"), screening.review().stream().map(ReviewLine::answered).toList());
    }

    @Test
    void anEmergencyEndsTheQuestionsAtOnceAndIsKeptAsIncomplete() {
        withEmergency();
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.marking(0));

        assertTrue(screening.endedInEmergency());
        assertTrue(screening.screen().isEmpty());
        assertFalse(platform.journal.lastScreening(ANNA).orElseThrow().complete());
        Verdict verdict = screening.finish();
        assertEquals(Level.EMERGENCY, verdict.assessment().level());
        assertTrue(verdict.open().isEmpty());
    }

    @Test
    void anEmergencyMarkedByMistakeCanBeTakenBack() {
        withEmergency();
        Screening screening = platform.screenings().begin(ANNA);
        screening.reply(Reply.marking(0));

        assertTrue(screening.back());

        assertEquals("danger", current(screening));
        assertThrows(IllegalStateException.class, screening::finish);
        screening.reply(Reply.none());
        screening.reply(Reply.none());
        assertTrue(screening.finish().assessment().isDeterminate());
    }

    @Test
    void aScreeningWithAScreenLeftCannotFinish() {
        withFollowUp();
        Screening screening = platform.screenings().begin(ANNA);

        assertThrows(IllegalStateException.class, screening::finish);
    }

    @Test
    void factsOfASessionAreSkippedBeforeOne() {
        platform.with(Ask.words("session_event", Origin.SESSION, "pop"))
            .with(Ask.marks("what").in(Section.DURING, 1).line("session_event", FactValue.of(Set.of("pop"))).asked())
            .with(ACheck.called("reader").reading("session_event"));

        Verdict verdict = platform.screenedHealthy(ANNA);

        assertTrue(verdict.assessment().isDeterminate());
        assertEquals(State.SKIPPED, verdict.answers().get("session_event").state());
    }

    @Test
    void aPackThatArrivesMidwayHasItsQuestionsAsked() {
        withFollowUp();
        Screening screening = platform.screenings().begin(ANNA);
        screening.reply(Reply.none());

        platform.with(Given.flag("new")).with(Ask.marks("new-one").line("new").asked());

        assertEquals("new-one", current(screening));
    }

    @Test
    void dangerIsRecognisedEvenWhereNothingCanBeRemembered() {
        withEmergency();
        platform.journal.lose();
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.marking(0));

        assertTrue(screening.endedInEmergency());
        assertEquals(Level.EMERGENCY, screening.finish().assessment().level());
    }

    @Test
    void dangerIsLookedForAgainAtOnceWhenAChecksTimeRanOut() {
        withEmergency();
        platform.cuttingOff(1);
        Screening screening = platform.screenings().begin(ANNA);

        screening.reply(Reply.marking(0));

        assertTrue(screening.endedInEmergency());
    }

    private void withFollowUp() {
        platform.with(Given.flag("cough"), Given.flag("long"))
            .with(Ask.marks("cough").line("cough", "how-long").asked(), Ask.marks("how-long").line("long").asked());
    }

    private void withEmergency() {
        platform.with(Given.flag("chest"), Given.flag("other"))
            .with(Ask.marks("danger").line("chest").asked(), Ask.marks("other").in(Section.LATELY, 1).line("other").asked())
            .with(ACheck.called("heart").reading("chest").judging(e -> e.possibly("chest")
                ? List.of(Given.finding("chest", Level.EMERGENCY)) : List.of()));
    }

    private static String current(Screening screening) {
        return screening.screen().orElseThrow().question().id();
    }

    private static Map<String, Answer> answersAtEndOf(Screening screening) {
        askedOf(screening);
        return screening.finish().answers();
    }

    private static List<String> askedOf(Screening screening) {
        List<String> asked = new ArrayList<>();
        while (screening.screen().isPresent()) {
            asked.add(current(screening));
            screening.reply(Reply.none());
        }
        return asked;
    }
}
