package org.dorsal.core.content.internal.proof;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence.Knowledge;

/**
 * What can be known of a fact.
 *
 * @param value there is one exactly where the fact is known
 */
public record Answer(Knowledge knowledge, Optional<FactValue> value) {
    public static final Answer NOT_SURE = new Answer(Knowledge.NOT_SURE, Optional.empty());
    public static final Answer UNANSWERED = new Answer(Knowledge.UNANSWERED, Optional.empty());

    public Answer {
        Objects.requireNonNull(knowledge, "knowledge");
        if (value.isPresent() != (knowledge == Knowledge.KNOWN)) {
            throw new IllegalArgumentException("a fact has a value exactly when it is known");
        }
    }

    public static Answer of(FactValue value) {
        return new Answer(Knowledge.KNOWN, Optional.of(value));
    }

    /** As it stands in the facts of an example. */
    String json() {
        return value.map(Answer::json).orElse(knowledge == Knowledge.NOT_SURE ? "\"not sure\"" : "\"not answered\"");
    }

    private static String json(FactValue value) {
        return value.fold(
            flag -> Boolean.toString(flag.yes()),
            amount -> amount.words(),
            word -> '"' + word.word() + '"',
            words -> words.all().stream().sorted().map(word -> '"' + word + '"').collect(Collectors.joining(", ", "[", "]")));
    }
}
