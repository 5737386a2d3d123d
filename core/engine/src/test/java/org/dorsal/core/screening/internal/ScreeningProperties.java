package org.dorsal.core.screening.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dorsal.api.fact.Condition;
import org.dorsal.api.fact.Condition.Operator;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.fact.Question.Shape;
import org.dorsal.api.safety.Level;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Platform;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.ReviewLine;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Verdict;

/** Whatever questions packs bring, and whatever people answer. */
class ScreeningProperties {
    private static final int FACTS = 8;
    private static final Section[] SCREENED = {Section.RIGHT_NOW, Section.LATELY, Section.YOUR_BACK, Section.ABOUT_YOU};

    /** Questions with conditions on facts of earlier ones; the last third are follow-ups of the first. */
    @Provide
    Arbitrary<List<Question>> questions() {
        return Combinators.combine(Arbitraries.integers().between(1, 9), Arbitraries.longs()).as(ScreeningProperties::written);
    }

    private static List<Question> written(int count, long seed) {
        Random random = new Random(seed);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(written(i, count, random));
        }
        return questions;
    }

    private static Question written(int i, int count, Random random) {
        boolean choice = random.nextInt(4) == 0;
        Ask ask = (choice ? Ask.choice("q" + i) : Ask.marks("q" + i)).in(SCREENED[random.nextInt(SCREENED.length)], random.nextInt(3));
        int lines = 1 + random.nextInt(3);
        for (int line = 0; line < lines; line++) {
            String fact = fact(random.nextInt(FACTS));
            boolean follows = random.nextInt(4) == 0 && i + 1 < count;
            ask = follows ? ask.line(fact, "q" + (i + 1 + random.nextInt(count - i - 1))) : ask.line(fact);
        }
        return (random.nextInt(3) == 0 ? ask.when(fact(random.nextInt(FACTS)), random.nextBoolean() ? Operator.IS : Operator.IS_NOT,
            FactValue.YES) : ask).asked();
    }

    @Property(tries = 1000)
    void everyScreeningEnds(@ForAll("questions") List<Question> questions, @ForAll long seed) {
        Screening screening = platform(questions).screenings().begin(ANNA);

        int asked = answerAll(screening, new Random(seed));

        assertTrue(asked <= questions.size());
    }

    /** A condition in a ring, or on what nobody asks, can never be decided: then facts stay unanswered, and all is locked. */
    @Property(tries = 1000)
    void atTheEndEveryFactThatAChecksReadsIsAnsweredOrEverythingIsLocked(@ForAll("questions") List<Question> questions, @ForAll long seed) {
        Platform platform = platform(questions);
        Screening screening = platform.screenings().begin(ANNA);
        answerAll(screening, new Random(seed));

        Verdict verdict = screening.finish();

        Set<String> answered = verdict.answers().keySet();
        assertEquals(IntStream.range(0, FACTS).mapToObj(ScreeningProperties::fact).filter(f -> !answered.contains(f)).collect(Collectors.toSet()),
            verdict.assessment().unanswered());
    }

    @Property(tries = 1000)
    void withoutConditionsEveryFactOfEveryQuestionEndsAnswered(@ForAll("questions") List<Question> questions, @ForAll long seed) {
        List<Question> plain = questions.stream().map(ScreeningProperties::withoutCondition).toList();
        Screening screening = platform(plain).screenings().begin(ANNA);
        answerAll(screening, new Random(seed));

        Set<String> answered = screening.finish().answers().keySet();

        Set<String> reachable = reachable(plain);
        assertTrue(answered.containsAll(reachable), () -> "unanswered of " + reachable + ": only " + answered);
    }

    /** What was given is what the replies to the questions put say; nothing is invented, nothing lost. */
    @Property(tries = 1000)
    void goingBackAndCorrectingEndsWhereAnsweringStraightEnds(@ForAll("questions") List<Question> questions, @ForAll long seed) {
        Function<Question, Reply> same = question -> reply(question, new Random(question.id().hashCode() ^ seed));
        Screening straight = platform(questions).screenings().begin(ANNA);
        answerAll(straight, same);
        Screening wandering = platform(questions).screenings().begin(ANNA);
        wander(wandering, same, new Random(seed));
        answerAll(wandering, same);

        assertEquals(reviewed(straight), reviewed(wandering));
        assertEquals(states(straight.finish()), states(wandering.finish()));
    }

    @Property(tries = 500)
    void anEmergencyEndsTheQuestionsAtOnce(@ForAll("questions") List<Question> questions, @ForAll long seed) {
        Platform platform = platform(questions).with(ACheck.called("danger").reading(fact(0)).judging(
            e -> e.possibly(fact(0)) ? List.of(Given.finding("danger", Level.EMERGENCY)) : List.of()));
        Screening screening = platform.screenings().begin(ANNA);
        Random random = new Random(seed);
        boolean danger = false;
        while (screening.screen().isPresent()) {
            assertTrue(!danger, "a screen was put after an emergency");
            Question question = screening.screen().get().question();
            Reply reply = reply(question, random);
            danger = saysDanger(question, reply);
            screening.reply(reply);
            assertTrue(!danger || screening.endedInEmergency());
        }
        assertTrue(!screening.endedInEmergency() || screening.finish().open().isEmpty());
    }

    private static boolean saysDanger(Question question, Reply reply) {
        return reply.marked().stream().anyMatch(i -> question.lines().get(i).sets().containsKey(fact(0)));
    }

    private static void wander(Screening screening, Function<Question, Reply> same, Random random) {
        for (int i = 0; i < 20; i++) {
            List<ReviewLine> review = screening.review();
            int way = random.nextInt(4);
            if (way == 0) {
                screening.back();
            } else if (way == 1 && !review.isEmpty()) {
                screening.reopen(review.get(random.nextInt(review.size())).question());
            } else if (screening.screen().isPresent()) {
                Question question = screening.screen().get().question();
                screening.reply(way == 2 ? reply(question, random) : same.apply(question));
            }
        }
        for (List<ReviewLine> review = screening.review(); !review.isEmpty(); review = screening.review()) {
            screening.reopen(review.get(0).question());
        }
    }

    private static int answerAll(Screening screening, Random random) {
        return answerAll(screening, question -> reply(question, random));
    }

    private static int answerAll(Screening screening, Function<Question, Reply> how) {
        int asked = 0;
        while (screening.screen().isPresent()) {
            screening.reply(how.apply(screening.screen().get().question()));
            asked++;
            assertTrue(asked < 100, "the questions do not end");
        }
        return asked;
    }

    private static Reply reply(Question question, Random random) {
        int lines = question.lines().size();
        if (question.shape() == Shape.CHOICE) {
            return random.nextInt(5) == 0 ? Reply.unsureOf(Set.of(0)) : Reply.marking(random.nextInt(lines));
        }
        int[] each = IntStream.range(0, lines).map(i -> random.nextInt(3)).toArray();
        return new Reply(linesWith(each, 1), linesWith(each, 2), OptionalDouble.empty());
    }

    private static Set<Integer> linesWith(int[] each, int mark) {
        return IntStream.range(0, each.length).filter(i -> each[i] == mark).boxed().collect(Collectors.toSet());
    }

    private static Question withoutCondition(Question q) {
        return new Question(q.id(), q.title(), q.hint(), q.section(), q.order(), q.shape(), q.lines(), q.number(), q.notSure(), Optional.<Condition>empty());
    }

    /** The facts of the questions that are no follow-ups, and of what follows from them. */
    private static Set<String> reachable(List<Question> questions) {
        QuestionOrder order = new QuestionOrder(questions, Set.of(SCREENED));
        return order.roots().stream().flatMap(q -> order.facts(q).stream()).collect(Collectors.toSet());
    }

    private static List<String> reviewed(Screening screening) {
        return screening.review().stream().map(ReviewLine::toString).toList();
    }

    private static Map<String, String> states(Verdict verdict) {
        Map<String, String> states = new TreeMap<>();
        verdict.answers().forEach((fact, answer) -> states.put(fact, answer.state() + answer.value().map(FactValue::words).orElse("")));
        return states;
    }

    private static String fact(int i) {
        return "f" + i;
    }

    private static Platform platform(List<Question> questions) {
        Platform platform = new Platform();
        String[] all = IntStream.range(0, FACTS).mapToObj(ScreeningProperties::fact).toArray(String[]::new);
        for (String fact : all) {
            platform.with(Given.flag(fact));
        }
        return platform.with(questions.toArray(Question[]::new)).with(ACheck.called("reads-all").reading(all));
    }
}
