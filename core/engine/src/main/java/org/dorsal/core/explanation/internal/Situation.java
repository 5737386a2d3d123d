package org.dorsal.core.explanation.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence.Knowledge;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.explanation.Circumstance;
import org.dorsal.core.gate.internal.KnownFacts;

/**
 * What is known of somebody, or might be. Settings are the same in all: they are no circumstance of a person. Immutable.
 *
 * @param catalogue where the facts are defined
 * @param about the facts that may be changed
 * @param answers all that is known
 */
record Situation(Catalogue catalogue, Set<String> about, Map<String, Answer> answers) {
    Situation {
        about = Set.copyOf(about);
        answers = Map.copyOf(answers);
    }

    static Situation of(Catalogue catalogue, Collection<String> read, Map<String, Answer> answers) {
        Set<String> about = new TreeSet<>(read);
        about.removeIf(id -> catalogue.fact(id).filter(fact -> fact.origin() != Fact.Origin.SETTING).isEmpty());
        return new Situation(catalogue, about, answers);
    }

    /** What is known of the fact and is neither unanswered nor normal. */
    Optional<Circumstance> unusual(String fact) {
        return circumstance(fact).filter(known -> !known.value().equals(Optional.of(known.fact().normal())));
    }

    /** All that is not normal, in the order of the ids. */
    List<Circumstance> unusual() {
        return about.stream().sorted().flatMap(fact -> unusual(fact).stream()).toList();
    }

    /** What is known of the fact; empty where it is unanswered. */
    Optional<Circumstance> circumstance(String id) {
        return catalogue.fact(id).flatMap(fact -> Optional.ofNullable(answers.get(id))
            .map(answer -> KnownFacts.meaning(fact, answer))
            .filter(known -> known.knowledge() != Knowledge.UNANSWERED)
            .map(known -> new Circumstance(fact, known.value())));
    }

    Situation with(Fact fact, FactValue value) {
        return with(fact, answer -> Answer.given(value, answer.at()));
    }

    Situation with(Circumstance circumstance) {
        return circumstance.value().map(value -> with(circumstance.fact(), value))
            .orElseGet(() -> with(circumstance.fact(), answer -> Answer.without(Answer.State.NOT_SURE, answer.at())));
    }

    Situation normal(Fact fact) {
        return with(fact, fact.normal());
    }

    /** With nothing that is not normal; what is unanswered stays so. */
    Situation normal() {
        Situation normal = this;
        for (Circumstance unusual : unusual()) {
            normal = normal.normal(unusual.fact());
        }
        return normal;
    }

    private Situation with(Fact fact, UnaryOperator<Answer> change) {
        Map<String, Answer> changed = new HashMap<>(answers);
        changed.computeIfPresent(fact.id(), (id, answer) -> change.apply(answer));
        return new Situation(catalogue, about, changed);
    }
}
