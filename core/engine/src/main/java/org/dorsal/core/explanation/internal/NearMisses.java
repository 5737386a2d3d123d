package org.dorsal.core.explanation.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.FactValue.Amount;
import org.dorsal.api.fact.FactValue.Words;
import org.dorsal.core.explanation.Circumstance;
import org.dorsal.core.explanation.NearMiss;
import org.dorsal.core.gate.Found;

/**
 * Looks for what is nearly found. That somebody healthy would be told something else with an illness is no near miss: either
 * something that is so already counts too, or a number that is not normal does not go quite far enough.
 */
final class NearMisses {
    private static final Comparator<NearMiss> MOST_SERIOUS_FIRST =
        Comparator.comparing((NearMiss miss) -> miss.found().finding().level()).reversed();

    private final Inquest inquest;
    private final Causes causes;
    private final Situation situation;
    private final Situation normal;
    private final List<Found> present;
    private final Map<String, NearMiss> nearly = new LinkedHashMap<>();

    /** @param present what is found in the situation */
    NearMisses(Inquest inquest, Situation situation, List<Found> present) {
        this.inquest = inquest;
        this.causes = new Causes(inquest);
        this.situation = situation;
        this.normal = situation.normal();
        this.present = present;
    }

    List<NearMiss> all() {
        if (situation.unusual().isEmpty()) {
            return List.of();
        }
        situation.about().stream().sorted().flatMap(fact -> situation.circumstance(fact).stream()).forEach(this::look);
        return nearly.values().stream().sorted(MOST_SERIOUS_FIRST).toList();
    }

    private void look(Circumstance now) {
        now.value().ifPresent(value -> others(now.fact(), value)
            .forEach(other -> inquest.findings(situation.with(now.fact(), other)).orElse(List.of()).stream()
                .filter(found -> !isKnown(found)).forEach(found -> take(found, now.fact(), value, other))));
    }

    private boolean isKnown(Found found) {
        return nearly.containsKey(rule(found)) || present.stream().anyMatch(other -> Inquest.isSameRule(found, other));
    }

    private void take(Found found, Fact fact, FactValue now, FactValue other) {
        boolean goesOn = now instanceof Amount && situation.unusual(fact.id()).isPresent();
        if (!goesOn && !inquest.misses(found, normal.with(fact, other))) {
            return;
        }
        FactValue enough = now instanceof Amount from && other instanceof Amount that
            ? new Scale(fact).nearest(from, that, value -> inquest.finds(found, situation.with(fact, value))) : other;
        List<Circumstance> because = causes.of(found, situation.with(fact, enough)).stream()
            .filter(circumstance -> !circumstance.fact().equals(fact)).toList();
        nearly.put(rule(found), new NearMiss(found, because, new Circumstance(fact, Optional.of(enough))));
    }

    private static String rule(Found found) {
        return found.check() + "/" + found.finding().rule();
    }

    /** What it might be instead; of several words, one more or one less. */
    private static Stream<FactValue> others(Fact fact, FactValue now) {
        if (now instanceof Amount amount && Scale.fits(fact)) {
            return new Scale(fact).near(amount).stream();
        }
        if (now instanceof Words words) {
            return fact.allowed().stream().map(word -> turned(words, word));
        }
        Stream<FactValue> all = fact.type() == FactType.FLAG ? Stream.of(FactValue.YES, FactValue.NO)
            : fact.allowed().stream().map(FactValue::of);
        return all.filter(value -> !value.equals(now));
    }

    private static FactValue turned(Words words, String word) {
        Set<String> turned = new TreeSet<>(words.all());
        if (!turned.remove(word)) {
            turned.add(word);
        }
        return FactValue.of(turned);
    }
}
