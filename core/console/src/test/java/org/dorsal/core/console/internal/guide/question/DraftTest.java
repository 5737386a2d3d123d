package org.dorsal.core.console.internal.guide.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dorsal.api.fact.Question;
import org.dorsal.core.console.internal.guide.Samples;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.screening.Reply;
import org.junit.jupiter.api.Test;

/** What the keys make of an answer. */
class DraftTest {
    private static final Question MARKS = Samples.marks("danger", "Any of these?", "Chest pain", "Short of breath", "Faint");
    private static final Question CHOICE = Samples.choice("spell", "Since when?", "Up to 3 days", "Longer");

    private static Draft pressing(Question question, NumberRange range, Object... keys) {
        Draft draft = Draft.of(question, range);
        for (Object key : keys) {
            draft = draft.press(key instanceof Key k ? k : key instanceof Integer n ? Key.number(n) : Key.letter((char) key));
        }
        return draft;
    }

    private static Draft pressing(Question question, Object... keys) {
        return pressing(question, new NumberRange(0, 10, Optional.empty()), keys);
    }

    private static Optional<Reply> reply(Set<Integer> marked, Set<Integer> unsure) {
        return Optional.of(new Reply(marked, unsure, OptionalDouble.empty()));
    }

    @Test
    void digitsMarkAndUnmarkLinesAndEnterGoesOn() {
        assertEquals(reply(Set.of(0, 2), Set.of()), pressing(MARKS, 1, 2, 3, 2, Key.ENTER).reply());
    }

    @Test
    void enterAloneNeverMeansNoneOfThese() {
        Draft draft = pressing(MARKS, Key.ENTER);

        assertEquals(Optional.empty(), draft.reply());
        assertEquals(Optional.of("Mark what applies, or press n for none of these."), draft.message());
    }

    @Test
    void nMeansNoneOfTheseAndNeverThrowsMarksAway() {
        assertEquals(Optional.of(Reply.none()), pressing(MARKS, 'n').reply());
        assertEquals(Optional.empty(), pressing(MARKS, 2, 'n').reply());
        assertEquals(reply(Set.of(1), Set.of()), pressing(MARKS, 2, 'n', Key.ENTER).reply());
    }

    @Test
    void notSureAsksOfWhichLineAndTwiceMeansAllThatAreNotMarked() {
        assertEquals(Optional.empty(), pressing(MARKS, '?', Key.ENTER).reply());
        assertEquals(reply(Set.of(), Set.of(1)), pressing(MARKS, '?', 2, Key.ENTER).reply());
        assertEquals(reply(Set.of(0), Set.of(1, 2)), pressing(MARKS, 1, '?', '?').reply());
        assertEquals(reply(Set.of(), Set.of(0)), pressing(MARKS, 1, '?', 1, Key.ENTER).reply());
    }

    @Test
    void notSureIsRefusedWhereTheQuestionDoesNotAllowIt() {
        assertEquals(Optional.of("Not sure is no answer here: take what comes nearest."), pressing(CHOICE, '?').message());
    }

    @Test
    void oneKeyAnswersAChoice() {
        assertEquals(Optional.of(Reply.marking(1)), pressing(CHOICE, 2).reply());
        assertEquals(Optional.empty(), pressing(CHOICE, Key.ENTER).reply());
        assertEquals(Optional.of("There is no line 3."), pressing(CHOICE, 3).message());
    }

    @Test
    void oneKeyAnswersPainAndXMeansTen() {
        Question pain = Samples.number("pain", "How bad?", "pain_nrs", false);

        assertEquals(Optional.of(Reply.number(0)), pressing(pain, 0).reply());
        assertEquals(Optional.of(Reply.number(10)), pressing(pain, 'x').reply());
        assertEquals(Optional.of(Reply.number(10)), pressing(pain, 10).reply());
        assertEquals(Optional.empty(), pressing(pain, 11).reply());
    }

    @Test
    void aLongerNumberIsTypedErasedAndConfirmedWithinItsRange() {
        Question age = Samples.number("age", "How old?", "age_years", false);
        NumberRange years = new NumberRange(0, 120, Optional.of("years"));

        assertEquals(Optional.of(Reply.number(45)), pressing(age, years, 4, 5, Key.ENTER).reply());
        assertEquals(Optional.of(Reply.number(7)), pressing(age, years, 4, Key.ERASE, 7, Key.ENTER).reply());
        assertEquals(Optional.of(Reply.number(45)), pressing(age, years, 45, Key.ENTER).reply());
        assertEquals(Optional.of("A number from 0 to 120 years, please."), pressing(age, years, 4, 5, 0, Key.ENTER).message());
        assertEquals(Optional.empty(), pressing(age, years, Key.ENTER).reply());
    }

    @Test
    void aNumberNobodyIsSureOfIsAnsweredWithoutOne() {
        assertEquals(Optional.of(Reply.none()), pressing(Samples.number("weeks", "Which week?", "weeks", true), '?').reply());
    }
}
