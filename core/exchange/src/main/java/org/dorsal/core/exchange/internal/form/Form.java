package org.dorsal.core.exchange.internal.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Line;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provided;

/** The questions of the screening and what they ask for, as one catalogue has them. */
public final class Form {
    private static final Set<Section> IN_SESSIONS = EnumSet.of(Section.DURING, Section.AFTER);
    private static final Comparator<Question> PLACE = Comparator.comparing(Question::section)
        .thenComparingInt(Question::order).thenComparing(Question::id);

    /** A line of a question, and its place there, from 0. */
    record Place(Question question, int index) {
        Line line() {
            return question.lines().get(index);
        }
    }

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    public Form(Catalogue catalogue) {
        catalogue.facts().values().stream().map(Provided::what).filter(fact -> fact.origin() == Fact.Origin.PERSON)
            .forEach(fact -> facts.put(fact.id(), fact));
        List<Question> inPlace = catalogue.questions().values().stream().map(Provided::what)
            .filter(q -> !IN_SESSIONS.contains(q.section())).sorted(PLACE).toList();
        inPlace.forEach(q -> questions.put(q.id(), q));
        questions.values().removeIf(this::asksNothing);
        readersLast();
    }

    /** A form is filled in from its beginning, so what a question's condition reads is asked before it. */
    private void readersLast() {
        List<Question> waiting = new ArrayList<>(questions.values());
        questions.clear();
        while (!waiting.isEmpty()) {
            Question next = waiting.stream().filter(q -> waiting.stream().noneMatch(other -> !other.equals(q) && isReadBy(q, other)))
                .findFirst().orElse(waiting.get(0));
            waiting.remove(next);
            questions.put(next.id(), next);
        }
    }

    private boolean isReadBy(Question reader, Question other) {
        boolean opens = other.lines().stream().anyMatch(line -> line.followUp().filter(reader.id()::equals).isPresent());
        return opens || reader.when().filter(when -> when.comparisons().stream()
            .anyMatch(c -> other.facts().contains(c.fact()))).isPresent();
    }

    /** A question about facts that nobody defines is not asked in a screening either. */
    private boolean asksNothing(Question question) {
        return factsOf(closure(question)).stream().noneMatch(facts::containsKey)
            || question.number().filter(id -> !facts.containsKey(id)).isPresent();
    }

    /** In the order of asking. */
    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    Optional<Fact> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** The lines that open a question; none for a question of its own. */
    List<Place> opening(Question question) {
        return places().stream().filter(p -> p.line().followUp().filter(question.id()::equals).isPresent()).toList();
    }

    List<Place> setting(String fact) {
        return places().stream().filter(p -> p.line().sets().containsKey(fact)).toList();
    }

    /** The questions whose number is the fact. */
    List<Question> asking(String fact) {
        return questions.values().stream().filter(q -> q.number().filter(fact::equals).isPresent()).toList();
    }

    /** The follow-up of a line and what may follow from that, in order. */
    List<Question> following(Line line) {
        return line.followUp().flatMap(this::question).map(this::closure).orElse(List.of());
    }

    /** Whether no question but these asks for the fact. */
    boolean isAskedBy(List<Question> these, String fact) {
        Set<String> ids = these.stream().map(Question::id).collect(Collectors.toSet());
        return questions.values().stream().filter(q -> q.facts().contains(fact)).allMatch(q -> ids.contains(q.id()));
    }

    static Set<String> factsOf(List<Question> some) {
        return some.stream().flatMap(q -> q.facts().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Question> closure(Question question) {
        Map<String, Question> found = new LinkedHashMap<>();
        collect(question, found);
        return List.copyOf(found.values());
    }

    private void collect(Question question, Map<String, Question> found) {
        if (found.putIfAbsent(question.id(), question) == null) {
            question.lines().forEach(line -> line.followUp().flatMap(this::question).ifPresent(next -> collect(next, found)));
        }
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        questions.values().forEach(q -> {
            for (int i = 0; i < q.lines().size(); i++) {
                places.add(new Place(q, i));
            }
        });
        return places;
    }
}
