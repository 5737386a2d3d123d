package org.dorsal.core.exchange.internal.form;

import java.util.Map;
import java.util.Objects;

/**
 * A comparison with the answer to an item, as FHIR's {@code enableWhen} has it. Its operator "not equal" is not used: readers
 * differ over what it makes of an item without an answer.
 *
 * @param link the item
 * @param answer what its answer is compared with; for {@link Operator#EXISTS} whether there is one
 */
public record Comparison(String link, Operator operator, Given answer) {
    /** How an answer is compared. */
    public enum Operator {
        EXISTS("exists"), EQUAL("="), MORE(">"), LESS("<"), AT_LEAST(">="), AT_MOST("<=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As FHIR writes it. */
        public String sign() {
            return sign;
        }
    }

    public Comparison {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(answer, "answer");
    }

    static Comparison isGiven(String link, Given answer) {
        return new Comparison(link, Operator.EQUAL, answer);
    }

    static Comparison isUnanswered(String link) {
        return new Comparison(link, Operator.EXISTS, new Given.Flag(false));
    }

    /** @param answers by item */
    boolean holds(Map<String, Given> answers) {
        Given given = answers.get(link);
        if (operator == Operator.EXISTS) {
            return answer.equals(new Given.Flag(given != null));
        }
        if (given instanceof Given.Amount known && answer instanceof Given.Amount bound) {
            return holds(Double.compare(known.number(), bound.number()));
        }
        return operator == Operator.EQUAL && answer.equals(given);
    }

    private boolean holds(int order) {
        switch (operator) {
            case MORE: return order > 0;
            case LESS: return order < 0;
            case AT_LEAST: return order >= 0;
            case AT_MOST: return order <= 0;
            default: return order == 0;
        }
    }
}
