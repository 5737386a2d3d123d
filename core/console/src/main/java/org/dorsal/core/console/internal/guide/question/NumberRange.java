package org.dorsal.core.console.internal.guide.question;

import java.util.Optional;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;

/**
 * Which numbers may be given.
 *
 * @param least the least
 * @param greatest the greatest
 * @param unit the unit; empty where there is none
 */
public record NumberRange(double least, double greatest, Optional<String> unit) {

    /** The range of a fact; of an unknown one whatever the screening will take. */
    public static NumberRange of(Optional<Fact> fact) {
        Optional<Fact.Range> range = fact.flatMap(Fact::range);
        return new NumberRange(range.map(Fact.Range::least).orElse(0.0), range.map(Fact.Range::greatest).orElse(9999.0),
            fact.flatMap(Fact::unit));
    }

    /** Whether one key answers: a digit, or x for 10. */
    public boolean oneKey() {
        return least >= 0 && greatest <= 10;
    }

    public boolean holds(double number) {
        return number >= least && number <= greatest;
    }

    public String words() {
        return FactValue.of(least).words() + " to " + FactValue.of(greatest).words() + unit.map(u -> " " + u).orElse("");
    }
}
