package org.dorsal.api.safety;

import java.time.Instant;
import java.util.Optional;
import org.dorsal.api.fact.FactValue;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is known about a person at one time, as far as a check declared that it reads it. It cannot be changed, and it
 * does not change while a check looks at it; any thread may read it.
 *
 * <p>Asking for a fact that the check did not declare throws {@link UndeclaredFactException} and counts as a fault of
 * the check.
 */
@ProviderType
public interface Evidence {

    /** What is known of a fact. */
    enum Knowledge {
        /**
         * There is a value; skipped and "none of these" included, whose value is the normal one, and so is that of "not
         * sure" where the fact says that it {@link org.dorsal.api.fact.Fact.NotSure#NORMAL counts as normal}.
         */
        KNOWN,
        /** Asked, and the person does not know, which does not count as normal: take the worse answer. */
        NOT_SURE,
        /** Not asked yet; nothing will be permitted before it is. */
        UNANSWERED
    }

    /** The time of the assessment, the same for all checks. */
    Instant time();

    /** When in a sitting the assessment takes place. */
    Phase phase();

    /** What is known of the fact. */
    Knowledge knowledge(String fact);

    /** The fact's value; empty unless its knowledge is {@link Knowledge#KNOWN}. */
    Optional<FactValue> value(String fact);

    /** Whether a yes-or-no fact is true or may be: yes, or not sure. */
    default boolean possibly(String fact) {
        return knowledge(fact) == Knowledge.NOT_SURE || value(fact).filter(FactValue.YES::equals).isPresent();
    }

    /** Whether a number is, or may be, at least so high: {@code true} when not sure. */
    default boolean atLeast(String fact, double least) {
        return knowledge(fact) == Knowledge.NOT_SURE
            || value(fact).filter(v -> v instanceof FactValue.Amount a && a.number() >= least).isPresent();
    }

    /** Whether a number is, or may be, at most so high: {@code true} when not sure. */
    default boolean atMost(String fact, double most) {
        return knowledge(fact) == Knowledge.NOT_SURE
            || value(fact).filter(v -> v instanceof FactValue.Amount a && a.number() <= most).isPresent();
    }

    /** Whether a fact is the word, or a list that holds it, or may be: {@code true} when not sure. */
    default boolean has(String fact, String word) {
        return knowledge(fact) == Knowledge.NOT_SURE
            || value(fact).filter(v -> v instanceof FactValue.Word w && w.word().equals(word)
                || v instanceof FactValue.Words ws && ws.all().contains(word)).isPresent();
    }
}
