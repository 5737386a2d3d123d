package org.dorsal.core.screening;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.catalogue.Catalogue;

/**
 * What a person has at hand, as far as they said.
 *
 * @param things ids of equipment; empty for who was not asked, whom it does not hold back
 */
public record AtHand(Optional<Set<String>> things) {
    private static final String FACT = "equipment_at_hand";

    public AtHand {
        things = Objects.requireNonNull(things, "things").map(Set::copyOf);
    }

    public static AtHand of(Map<String, Answer> answers, Catalogue catalogue) {
        return new AtHand(Optional.ofNullable(answers.get(FACT)).flatMap(answer -> said(answer, catalogue))
            .flatMap(value -> value instanceof FactValue.Words words ? Optional.of(words.all()) : Optional.empty()));
    }

    private static Optional<FactValue> said(Answer answer, Catalogue catalogue) {
        return answer.state() == Answer.State.NONE_OF_THESE ? catalogue.fact(FACT).map(Fact::normal) : answer.value();
    }

    public boolean sufficesFor(Variant variant) {
        return missing(variant).isEmpty();
    }

    /** What the person lacks for a variant. */
    public List<Equipment> missing(Variant variant) {
        return variant.equipment().stream().filter(thing -> things.filter(have -> !have.contains(thing.id())).isPresent()).toList();
    }
}
