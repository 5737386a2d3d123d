package org.dorsal.core.gate.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence.Knowledge;
import org.dorsal.core.catalogue.Catalogue;

/** What the answers mean for each fact of a catalogue. Immutable. */
public final class KnownFacts {
    /** What is known of a fact; the value is present exactly when it is known. */
    public record Known(Knowledge knowledge, Optional<FactValue> value) {
        private static final Known UNANSWERED = new Known(Knowledge.UNANSWERED, Optional.empty());
        private static final Known NOT_SURE = new Known(Knowledge.NOT_SURE, Optional.empty());

        private static Known as(FactValue value) {
            return new Known(Knowledge.KNOWN, Optional.of(value));
        }
    }

    private final Map<String, Known> known = new HashMap<>();
    private final Set<String> settings = new HashSet<>();

    KnownFacts(Catalogue catalogue, Map<String, Answer> answers) {
        catalogue.facts().forEach((id, fact) -> {
            known.put(id, Optional.ofNullable(answers.get(id)).map(a -> meaning(fact.what(), a)).orElse(Known.UNANSWERED));
            if (fact.what().origin() == Fact.Origin.SETTING) {
                settings.add(id);
            }
        });
    }

    boolean defines(String fact) {
        return known.containsKey(fact);
    }

    /** What is known of a fact that the catalogue defines. */
    Known of(String fact) {
        return known.get(fact);
    }

    /** Those that a person can still be asked, or that history must still say. */
    Set<String> unansweredOf(Set<String> facts) {
        return unknown(facts, false);
    }

    /** The settings among them that have no value: nobody can be asked for them. */
    Set<String> unknownSettingsOf(Set<String> facts) {
        return unknown(facts, true);
    }

    private Set<String> unknown(Set<String> facts, boolean areSettings) {
        Set<String> unknown = new TreeSet<>(facts);
        unknown.removeIf(fact -> !defines(fact) || of(fact).knowledge() != Knowledge.UNANSWERED
            || settings.contains(fact) != areSettings);
        return unknown;
    }

    /** What an answer says about a fact. */
    public static Known meaning(Fact fact, Answer answer) {
        switch (answer.state()) {
            case GIVEN:
                // A value kept from another definition of the fact says nothing now: it is asked again.
                return answer.value().filter(value -> fact.problemWith(value).isEmpty()).map(Known::as).orElse(Known.UNANSWERED);
            case NOT_SURE:
                return fact.notSure() == Fact.NotSure.NORMAL ? Known.as(fact.normal()) : Known.NOT_SURE;
            default:
                return Known.as(fact.normal());
        }
    }
}
