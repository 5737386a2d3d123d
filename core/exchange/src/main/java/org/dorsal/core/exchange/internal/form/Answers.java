package org.dorsal.core.exchange.internal.form;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;

/** What a person answered to the items of the form, worked out from the facts that are kept of it. */
public final class Answers {
    private final Form form;
    private final Conditions conditions;
    private final Map<String, Answer> facts;
    private final Recollection recollection;
    private final Map<String, Given> given = new HashMap<>();
    private final Set<String> visited = new HashSet<>();

    /** @param facts what was answered, by fact */
    public Answers(Form form, Map<String, Answer> facts) {
        this.form = form;
        this.conditions = new Conditions(form);
        this.facts = Map.copyOf(facts);
        this.recollection = new Recollection(form, this.facts);
        form.questions().forEach(this::visit);
    }

    /** The answer to an item; empty where there is none, or none is known. */
    public Optional<Given> to(Item item) {
        return Optional.ofNullable(given.get(item.link()));
    }

    /** When a person last said something about these facts. */
    public Optional<Instant> at(Collection<String> about) {
        return about.stream().map(facts::get).filter(answer -> answer != null && Recollection.wasAsked(answer)).map(Answer::at)
            .max(Comparator.naturalOrder());
    }

    /** What a question is shown by is answered before it. */
    private void visit(Question question) {
        if (!visited.add(question.id())) {
            return;
        }
        Shown shown = conditions.shown(question);
        shown.allOf().forEach(any -> any.forEach(c -> form.question(Links.question(c.link())).ifPresent(this::visit)));
        if (shown.holds(given)) {
            answer(question);
        }
    }

    private void answer(Question question) {
        switch (question.shape()) {
            case MARKS: IntStream.range(0, question.lines().size()).forEach(i -> mark(question, i)); break;
            case CHOICE: recollection.chosen(question).ifPresent(answer -> given.put(question.id(), answer)); break;
            default: number(question); break;
        }
    }

    private void mark(Question question, int line) {
        String link = Links.line(question, line);
        switch (recollection.mark(question.lines().get(line))) {
            case YES: given.put(link, question.notSure() ? Links.YES : new Given.Flag(true)); break;
            case NO: given.put(link, question.notSure() ? Links.NO : new Given.Flag(false)); break;
            case NOT_SURE: if (question.notSure()) {
                given.put(link, Links.NOT_SURE);
            } break;
            default: break;
        }
    }

    private void number(Question question) {
        String fact = question.number().orElseThrow();
        Answer answer = facts.get(fact);
        if (answer == null) {
            return;
        }
        if (answer.state() == State.NOT_SURE && question.notSure()) {
            given.put(Links.notSure(question), new Given.Flag(true));
        }
        boolean whole = form.fact(fact).filter(f -> f.type() == FactType.WHOLE).isPresent();
        answer.value().filter(FactValue.Amount.class::isInstance).map(FactValue.Amount.class::cast)
            .ifPresent(amount -> given.put(Links.number(question), new Given.Amount(amount.number(), whole)));
    }
}
