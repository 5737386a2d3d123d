package org.dorsal.core.console.internal.guide.sitting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.catalogue.Catalogue;

/** What a person has at hand, as far as they said. Who was not asked is not held back by it. */
public final class Belongings {
    private static final String FACT = "equipment_at_hand";
    private final Optional<Set<String>> things;

    private Belongings(Optional<Set<String>> things) {
        this.things = Objects.requireNonNull(things, "things");
    }

    public static Belongings of(Map<String, Answer> answers, Catalogue catalogue) {
        return new Belongings(Optional.ofNullable(answers.get(FACT)).flatMap(answer -> said(answer, catalogue))
            .flatMap(value -> value instanceof FactValue.Words words ? Optional.of(words.all()) : Optional.empty()));
    }

    private static Optional<FactValue> said(Answer answer, Catalogue catalogue) {
        return answer.state() == Answer.State.NONE_OF_THESE ? catalogue.fact(FACT).map(Fact::normal) : answer.value();
    }

    public boolean sufficeFor(Variant variant) {
        return missing(variant).isEmpty();
    }

    /** What the person lacks for a variant, in a few words each. */
    public List<String> missing(Variant variant) {
        return variant.equipment().stream().filter(thing -> things.filter(have -> !have.contains(thing.id())).isPresent())
            .map(Belongings::briefly).toList();
    }

    /** What is lacking for whichever variant, as in {@code needs a foam roller}; empty when one can be done. */
    public Optional<String> needs(Activity activity) {
        return activity.variants().stream().anyMatch(this::sufficeFor) ? Optional.empty()
            : Optional.of(needs(activity.variants().get(0)));
    }

    /** As in {@code needs a foam roller}. */
    public String needs(Variant variant) {
        return "needs " + missing(variant).stream().collect(Collectors.joining(" and "));
    }

    /** Up to the first comma: what it is, without how it should be. */
    private static String briefly(Equipment thing) {
        return thing.words().split(",", 2)[0];
    }
}
