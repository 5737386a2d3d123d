package org.dorsal.core.screening.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provided;

/** What can be asked in some sections, as one catalogue has it. */
final class Topic {
    private final Map<String, Fact> facts;
    private final QuestionOrder order;
    private final ReplyReader reader;
    private final Set<String> asked;

    /** @param origins the facts of other origins are never asked */
    Topic(Catalogue catalogue, Set<Section> sections, Set<Fact.Origin> origins) {
        facts = new TreeMap<>();
        catalogue.facts().forEach((id, fact) -> facts.put(id, fact.what()));
        order = new QuestionOrder(catalogue.questions().values().stream().map(Provided::what).toList(), sections);
        reader = new ReplyReader(facts);
        asked = facts.values().stream().filter(f -> origins.contains(f.origin())).map(Fact::id)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private Topic(Topic whole, Set<String> asked) {
        this.facts = whole.facts;
        this.order = whole.order;
        this.reader = whole.reader;
        this.asked = asked;
    }

    /** The same, but only what is read is asked, and what decides whether that is asked. */
    Topic asFarAs(Set<String> read) {
        Set<String> needed = new TreeSet<>(read);
        boolean grown = true;
        while (grown) {
            grown = needed.addAll(deciding(needed));
        }
        needed.retainAll(asked);
        return new Topic(this, needed);
    }

    /** What the conditions of the questions read that ask for such facts. */
    private Set<String> deciding(Set<String> needed) {
        return order.all().stream().filter(q -> order.facts(q).stream().anyMatch(needed::contains))
            .flatMap(q -> QuestionOrder.factsRead(q).stream()).collect(Collectors.toSet());
    }

    Map<String, Fact> facts() {
        return facts;
    }

    QuestionOrder order() {
        return order;
    }

    ReplyReader reader() {
        return reader;
    }

    /** The facts that people may be asked for. */
    Set<String> asked() {
        return asked;
    }

    /** Those of them that a question or its follow-ups ask for. */
    Set<String> askedBy(Question question) {
        Set<String> of = new TreeSet<>(order.facts(question));
        of.retainAll(asked);
        return of;
    }

    /** The kept answers less those that questions of the given sections ask for. */
    Map<String, Answer> without(Set<Section> sections, Map<String, Answer> kept) {
        Map<String, Answer> left = new HashMap<>(kept);
        order.roots().stream().filter(q -> sections.contains(q.section())).forEach(q -> left.keySet().removeAll(order.facts(q)));
        return left;
    }
}
