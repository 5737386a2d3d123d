package org.dorsal.core.screening.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.fact.Condition.Comparison;
import org.dorsal.api.fact.Question;

/**
 * The questions of some sections in the order in which they are put: by section, order and id, save that a question whose
 * condition reads a fact comes after the questions that ask for that fact.
 */
final class QuestionOrder {
    private static final Comparator<Question> PLACE = Comparator.comparing(Question::section)
        .thenComparingInt(Question::order).thenComparing(Question::id);

    private final Map<String, Question> all = new LinkedHashMap<>();
    private final Map<Question, Set<String>> factsWithFollowUps = new IdentityHashMap<>();
    private final List<Question> roots;

    QuestionOrder(Collection<Question> questions, Set<Question.Section> sections) {
        questions.stream().filter(q -> sections.contains(q.section())).sorted(PLACE).forEach(q -> all.put(q.id(), q));
        all.values().forEach(q -> factsWithFollowUps.put(q, collectFacts(q)));
        Set<String> followUps = followUps();
        List<Question> inPlace = all.values().stream().filter(q -> !followUps.contains(q.id())).toList();
        roots = suppliersFirst(inPlace);
    }

    Collection<Question> all() {
        return all.values();
    }

    /** The questions that are no follow-ups, in order. */
    List<Question> roots() {
        return roots;
    }

    /** The follow-up of a line, where there is one. */
    List<Question> followUp(Question.Line line) {
        return line.followUp().map(all::get).map(List::of).orElse(List.of());
    }

    /** The question and all that may follow from it, each once, in the order of its lines. */
    List<Question> withFollowUps(Question question) {
        Map<String, Question> found = new LinkedHashMap<>();
        collect(question, found);
        return List.copyOf(found.values());
    }

    /** All facts that the question or a follow-up of it answers. */
    Set<String> facts(Question question) {
        Set<String> known = factsWithFollowUps.get(question);
        return known == null ? collectFacts(question) : known;
    }

    private Set<String> collectFacts(Question question) {
        Set<String> facts = new TreeSet<>();
        withFollowUps(question).forEach(q -> facts.addAll(q.facts()));
        return Collections.unmodifiableSet(facts);
    }

    /** Whether the question is installed no longer as it was asked. */
    boolean changed(Question asked) {
        return !asked.equals(all.get(asked.id()));
    }

    private void collect(Question question, Map<String, Question> found) {
        if (found.putIfAbsent(question.id(), question) == null) {
            question.lines().forEach(line -> followUp(line).forEach(q -> collect(q, found)));
        }
    }

    private Set<String> followUps() {
        Set<String> ids = new HashSet<>();
        all.values().forEach(q -> q.lines().forEach(line -> line.followUp().ifPresent(ids::add)));
        return ids;
    }

    private List<Question> suppliersFirst(List<Question> inPlace) {
        Map<String, Question> placed = new LinkedHashMap<>();
        inPlace.forEach(q -> place(q, inPlace, placed, new HashSet<>()));
        return new ArrayList<>(placed.values());
    }

    private void place(Question question, List<Question> inPlace, Map<String, Question> placed, Set<String> waiting) {
        if (placed.containsKey(question.id()) || !waiting.add(question.id())) {
            return;
        }
        Set<String> needed = conditionFacts(question);
        inPlace.stream().filter(q -> !q.equals(question) && facts(q).stream().anyMatch(needed::contains))
            .forEach(q -> place(q, inPlace, placed, waiting));
        placed.put(question.id(), question);
    }

    private Set<String> conditionFacts(Question question) {
        Set<String> facts = new HashSet<>();
        withFollowUps(question).forEach(q -> facts.addAll(factsRead(q)));
        return facts;
    }

    /** The facts that decide whether a question is shown. */
    static Set<String> factsRead(Question question) {
        Set<String> facts = new HashSet<>();
        question.when().ifPresent(c -> c.comparisons().stream().map(Comparison::fact).forEach(facts::add));
        return facts;
    }
}
