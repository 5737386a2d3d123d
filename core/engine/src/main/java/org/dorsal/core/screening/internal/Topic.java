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
    private final Map<String, Fact> facts = new TreeMap<>();
    private final QuestionOrder order;
    private final ReplyReader reader;
    private final Set<String> asked;

    /** @param origins the facts of other origins are never asked */
    Topic(Catalogue catalogue, Set<Section> sections, Set<Fact.Origin> origins) {
        catalogue.facts().forEach((id, fact) -> facts.put(id, fact.what()));
        order = new QuestionOrder(catalogue.questions().values().stream().map(Provided::what).toList(), sections);
        reader = new ReplyReader(facts);
        asked = facts.values().stream().filter(f -> origins.contains(f.origin())).map(Fact::id)
            .collect(Collectors.toCollection(TreeSet::new));
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
