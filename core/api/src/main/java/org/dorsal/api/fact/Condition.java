package org.dorsal.api.fact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * One comparison, such as {@code pain_nrs AT_LEAST 4}.
     *
     * @param value for {@link Operator#AT_LEAST} and {@link Operator#AT_MOST} an amount, for {@link Operator#HAS} a word
     */
    public record Comparison(String fact, Operator operator, FactValue value) {
        public Comparison {
            Checked.id("fact of a condition", fact);
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(value, "value");
            if (!canCompareWith(operator, value)) {
                throw new IllegalArgumentException("the condition on " + fact + " compares with a value that " + operator
                    + " cannot be asked of: AT_LEAST and AT_MOST take a number, HAS takes one word");
            }
        }

        private static boolean canCompareWith(Operator operator, FactValue value) {
            switch (operator) {
                case AT_LEAST:
                case AT_MOST: return value instanceof FactValue.Amount;
                case HAS: return value instanceof FactValue.Word;
                default: return true;
            }
        }

        /** Whether a known value fulfils this; one of another kind fulfils {@link Operator#IS_NOT} and nothing else. */
        public boolean holdsFor(FactValue known) {
            switch (operator) {
                case IS: return known.equals(value);
                case IS_NOT: return !known.equals(value);
                case AT_LEAST: return compared(known).filter(order -> order >= 0).isPresent();
                case AT_MOST: return compared(known).filter(order -> order <= 0).isPresent();
                default: return known instanceof FactValue.Words words && value instanceof FactValue.Word word
                    && words.all().contains(word.word());
            }
        }

        /** The order of two numbers; empty where one is none. */
        private Optional<Integer> compared(FactValue known) {
            return known instanceof FactValue.Amount left && value instanceof FactValue.Amount right
                ? Optional.of(Double.compare(left.number(), right.number())) : Optional.empty();
        }
    }

    public Condition {
        Objects.requireNonNull(match, "match");
        comparisons = Checked.atLeastOne("comparisons of a condition", comparisons);
    }
}
