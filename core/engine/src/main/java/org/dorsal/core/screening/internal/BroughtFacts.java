package org.dorsal.core.screening.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.screening.InvalidFactsException;
import org.dorsal.core.screening.InvalidFactsException.Problem;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.text.Nearest;

/** Facts that a caller brings in place of a person's replies, checked against what is defined. */
final class BroughtFacts {
    private final Catalogue catalogue;
    private final Map<String, FactValue> facts;
    private final Set<Origin> allowed;

    /** @param allowed the origins whose facts a caller may bring */
    BroughtFacts(Catalogue catalogue, Map<String, FactValue> facts, Set<Origin> allowed) {
        this.catalogue = catalogue;
        this.facts = new TreeMap<>(facts);
        this.allowed = EnumSet.copyOf(allowed);
        List<Problem> problems = new ArrayList<>();
        this.facts.forEach((id, value) -> problem(id, value).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new InvalidFactsException(problems);
        }
    }

    /**
     * The answers these facts make, with those left out treated as wanted.
     *
     * @param filled the origins whose facts count as left out
     * @param notAsked facts that belong to another phase and are skipped
     */
    Map<String, Answer> answers(Unanswered unanswered, Set<Origin> filled, Set<String> notAsked, Instant now) {
        Map<String, Answer> answers = new HashMap<>();
        if (unanswered != Unanswered.ASK) {
            State state = unanswered == Unanswered.NO ? State.ATTESTED : State.NOT_SURE;
            catalogue.facts().values().stream().map(Provided::what)
                .filter(f -> filled.contains(f.origin()) && !notAsked.contains(f.id()))
                .forEach(f -> answers.put(f.id(), Answer.without(state, now)));
        }
        facts.forEach((id, value) -> answers.put(id, Answer.given(value, now)));
        return answers;
    }

    private Optional<Problem> problem(String id, FactValue value) {
        Optional<Fact> fact = catalogue.fact(id);
        if (fact.isEmpty()) {
            return Optional.of(new Problem(id, "no installed pack defines " + id, Nearest.to(id, catalogue.facts().keySet())));
        }
        if (!allowed.contains(fact.get().origin())) {
            return Optional.of(new Problem(id, id + " cannot be brought: it is " + supplier(fact.get().origin()), Optional.empty()));
        }
        return fact.get().problemWith(value).map(what -> new Problem(id, what, Optional.empty()));
    }

    private static String supplier(Origin origin) {
        switch (origin) {
            case JOURNAL: return "worked out from the journal";
            case SETTING: return "a setting of this installation";
            default: return "known only during a session";
        }
    }
}
