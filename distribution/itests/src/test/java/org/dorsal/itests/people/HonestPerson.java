package org.dorsal.itests.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Line;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.Screen;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.SymptomInquiry;
import org.dorsal.core.screening.Verdict;

/**
 * Somebody for whom certain facts hold while all others are normal, and who answers every screen by that: marks the lines
 * of which something is so, and no other.
 */
final class HonestPerson {
    private final Catalogue catalogue;
    private final Map<String, FactValue> facts;

    HonestPerson(Catalogue catalogue, Map<String, FactValue> facts) {
        this.catalogue = catalogue;
        this.facts = Map.copyOf(facts);
    }

    /**
     * Answers all screens and reads the verdict.
     *
     * @throws NoFittingLineException when a screen wants one line and none is so
     */
    Verdict screened(Screenings screenings, String name) {
        Screening screening = screenings.begin(name);
        for (Optional<Screen> screen = screening.screen(); screen.isPresent(); screen = screening.screen()) {
            screening.reply(reply(screen.get().question()));
        }
        return screening.finish();
    }

    /** Says what arose during an activity. */
    Map<String, Answer> tells(SymptomInquiry inquiry) {
        for (Optional<Screen> screen = inquiry.screen(); screen.isPresent(); screen = inquiry.screen()) {
            inquiry.reply(reply(screen.get().question()));
        }
        return inquiry.answers();
    }

    FactValue truth(String fact) {
        return facts.getOrDefault(fact, normal(fact));
    }

    double number(String fact) {
        return truth(fact) instanceof FactValue.Amount amount ? amount.number() : 0;
    }

    Reply reply(Question question) {
        switch (question.shape()) {
            case NUMBER: return Reply.number(number(question.number().orElseThrow()));
            case CHOICE: return Reply.marking(choice(question));
            default: return Reply.marking(IntStream.range(0, question.lines().size())
                .filter(i -> isSo(question.lines().get(i))).boxed().toArray(Integer[]::new));
        }
    }

    private int choice(Question question) {
        List<Line> lines = question.lines();
        return RangeInWords.of(question.id()).map(range -> range.line(question, this)).orElseGet(() ->
            IntStream.range(0, lines.size()).boxed()
                .filter(i -> agreed(lines.get(i)) > 0 || leadsToSomething(lines.get(i)))
                .max(Comparator.comparingLong((Integer i) -> agreement(lines.get(i))).thenComparing(Comparator.reverseOrder()))
                .orElseThrow(() -> new NoFittingLineException(question.id())));
    }

    /** How much of what a line says is so, less what is not. */
    private long agreement(Line line) {
        return 2 * agreed(line) - line.sets().size();
    }

    private long agreed(Line line) {
        return line.sets().entrySet().stream().filter(said -> agrees(said.getKey(), said.getValue())).count();
    }

    private boolean isSo(Line line) {
        return line.sets().keySet().stream().anyMatch(fact -> isRemarkable(line, fact)) || leadsToSomething(line);
    }

    /** What is so of everybody is no reason to mark a line. */
    private boolean isRemarkable(Line line, String fact) {
        FactValue said = line.sets().get(fact);
        return !said.equals(normal(fact)) && agrees(fact, said);
    }

    /** A line that only opens a question stands for all of it; one that says something, for more of the same. */
    private boolean leadsToSomething(Line line) {
        return line.followUp().map(this::question).filter(next -> line.sets().isEmpty() ? isAnythingSo(next)
            : next.lines().stream().anyMatch(further -> line.sets().keySet().stream()
                .anyMatch(fact -> further.sets().containsKey(fact) && isRemarkable(further, fact)))).isPresent();
    }

    private boolean isAnythingSo(Question question) {
        return question.number().map(fact -> !truth(fact).equals(normal(fact)))
            .orElseGet(() -> question.lines().stream().anyMatch(this::isSo));
    }

    /** Of several words one is enough; what is so of everybody is no reason to mark a line. */
    private boolean agrees(String fact, FactValue said) {
        if (!(said instanceof FactValue.Words words && truth(fact) instanceof FactValue.Words mine)) {
            return truth(fact).equals(said);
        }
        Set<String> agreed = new TreeSet<>(words.all());
        agreed.retainAll(mine.all());
        agreed.removeAll(((FactValue.Words) normal(fact)).all());
        return !agreed.isEmpty();
    }

    private FactValue normal(String fact) {
        return catalogue.fact(fact).map(Fact::normal).orElseThrow();
    }

    private Question question(String id) {
        return catalogue.questions().get(id).what();
    }
}
