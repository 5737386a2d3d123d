package org.dorsal.core.screening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.core.gate.Assessment;

/**
 * What came of a screening, for the whole catalogue.
 *
 * @param person who was screened
 * @param screening the id of the screening; the verdict of a later one replaces it
 * @param until when the sitting it covers ends, two hours after it
 * @param answers what it rests on
 * @param assessment what the checks found
 * @param open for each activity with an open variant, the ids of the open ones, the one to offer first at the front
 * @param closed for each activity and each closed variant, why
 */
public record Verdict(String person, String screening, Instant until, Map<String, Answer> answers, Assessment assessment,
        Map<String, List<String>> open, Map<String, Map<String, Refusal>> closed) {
    public Verdict {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(screening, "screening");
        Objects.requireNonNull(until, "until");
        answers = Map.copyOf(answers);
        Objects.requireNonNull(assessment, "assessment");
        open = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(open));
        closed = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(closed));
    }

    /** The variant to offer first of an activity, if any is open. */
    public Optional<String> firstOpen(String activity) {
        return Optional.ofNullable(open.get(activity)).flatMap(variants -> variants.stream().findFirst());
    }
}
