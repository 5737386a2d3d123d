package org.dorsal.core.packs.internal.safety;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.catalogue.Catalogue;

/**
 * What comes of people's answers before any check sees it. The profiles bring facts of their own, so a change here shows in
 * none of them.
 */
final class Asking {
    private final Catalogue before;
    private final Catalogue after;

    Asking(Catalogue before, Catalogue after) {
        this.before = before;
        this.after = after;
    }

    /** What lets through what it did not; what is worded otherwise, or only stricter, is left out. */
    List<String> loosened() {
        List<String> loosened = new ArrayList<>();
        new TreeMap<>(before.facts()).forEach((id, fact) -> after.fact(id).filter(then -> isLooser(fact.what(), then))
            .ifPresent(then -> loosened.add("the fact " + id + " is taken otherwise: its normal value, what \"not sure\" counts as, how long"
                + " an answer holds, or what may be answered")));
        new TreeMap<>(before.questions()).forEach((id, question) -> loosened(question.what(),
            Optional.ofNullable(after.questions().get(id)).map(then -> then.what())).ifPresent(loosened::add));
        return loosened;
    }

    private static boolean isLooser(Fact now, Fact then) {
        Duration keeps = then.keeps().compareTo(now.keeps()) <= 0 ? now.keeps() : then.keeps();
        Fact.NotSure notSure = then.notSure() == Fact.NotSure.WORSE ? now.notSure() : then.notSure();
        return !now.equals(new Fact(now.id(), now.words(), then.type(), then.range(), then.allowed(), then.normal(), now.unit(), keeps,
            then.origin(), then.worse(), notSure, now.neutral()));
    }

    private Optional<String> loosened(Question now, Optional<Question> then) {
        if (then.isEmpty()) {
            boolean stillNeeded = now.facts().stream().anyMatch(fact -> after.fact(fact).isPresent());
            return stillNeeded ? Optional.of("the question " + now.id() + " is asked no more") : Optional.empty();
        }
        return asksAllOf(then.get(), now) ? Optional.empty() : Optional.of("the question " + now.id() + " asks otherwise, or on another condition");
    }

    private static boolean asksAllOf(Question then, Question now) {
        Set<List<Object>> more = new HashSet<>(marks(then));
        List<List<Object>> lines = marks(now);
        boolean same = then.shape() == Question.Shape.MARKS ? more.containsAll(lines) : marks(then).equals(lines);
        return same && then.section() == now.section() && then.shape() == now.shape() && then.number().equals(now.number())
            && then.when().equals(now.when()) && then.notSure() == now.notSure();
    }

    private static List<List<Object>> marks(Question question) {
        return question.lines().stream().map(line -> List.<Object>of(line.sets(), line.followUp(), line.reopens())).toList();
    }
}
