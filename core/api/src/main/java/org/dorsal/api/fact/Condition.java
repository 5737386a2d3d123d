package org.dorsal.api.fact;

import java.util.List;
import java.util.Objects;
import org.dorsal.api.internal.Checked;

/**
 * When a question is shown: plain comparisons of facts, nothing to compute. A comparison with a fact that is not sure
 * holds, so that rather more is asked than less; one with an unanswered fact does not hold yet.
 *
 * @param match whether all comparisons must hold, or any
 * @param comparisons at least one
 */
public record Condition(Match match, List<Comparison> comparisons) {
    public enum Match { ALL, ANY }

    /** How a fact's value is compared. */
    public enum Operator {
        /** Equal. */
        IS,
        /** Not equal. */
        IS_NOT,
        AT_LEAST,
        AT_MOST,
        /** A {@link FactType#WORDS} fact holds the word. */
        HAS
    }

    /** One comparison, such as {@code pain_nrs AT_LEAST 4}. */
    public record Comparison(String fact, Operator operator, FactValue value) {
        public Comparison {
            Checked.id("fact of a condition", fact);
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(value, "value");
        }

        /** Whether a known value fulfils this; a value of another kind does not. */
        public boolean holdsFor(FactValue known) {
            switch (operator) {
                case IS: return known.equals(value);
                case IS_NOT: return !known.equals(value);
                case AT_LEAST: return compare(known) >= 0;
                case AT_MOST: return compare(known) <= 0 && known instanceof FactValue.Amount;
                default: return known instanceof FactValue.Words words && value instanceof FactValue.Word word
                    && words.all().contains(word.word());
            }
        }

        private int compare(FactValue known) {
            return known instanceof FactValue.Amount left && value instanceof FactValue.Amount right
                ? Double.compare(left.number(), right.number()) : -1;
        }
    }

    public Condition {
        Objects.requireNonNull(match, "match");
        comparisons = Checked.atLeastOne("comparisons of a condition", comparisons);
    }
}
