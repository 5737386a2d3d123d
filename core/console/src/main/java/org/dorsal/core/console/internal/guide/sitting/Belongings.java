package org.dorsal.core.console.internal.guide.sitting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.screening.AtHand;

/** In words, what a person has at hand and lacks, as far as they said. */
public final class Belongings {
    private final AtHand atHand;

    private Belongings(AtHand atHand) {
        this.atHand = Objects.requireNonNull(atHand, "atHand");
    }

    public static Belongings of(Map<String, Answer> answers, Catalogue catalogue) {
        return new Belongings(AtHand.of(answers, catalogue));
    }

    public boolean sufficeFor(Variant variant) {
        return atHand.sufficesFor(variant);
    }

    /** What the person lacks for a variant, in a few words each. */
    public List<String> missing(Variant variant) {
        return atHand.missing(variant).stream().map(Belongings::briefly).toList();
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
