package org.dorsal.core.explanation.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.FactValue.Amount;

/** The values of a number that people can tell apart: the whole ones, or tenths. */
final class Scale {
    private static final double TENTHS = 10;
    /** What is further away than this part of a number is not near it. */
    private static final double NEAR = 0.5;
    private static final int LOOKED_AT = 12;

    private final Fact.Range range;
    private final double parts;

    Scale(Fact fact) {
        this.range = fact.range().orElseThrow();
        this.parts = fact.type() == FactType.WHOLE ? 1 : TENTHS;
    }

    static boolean fits(Fact fact) {
        return fact.range().isPresent();
    }

    /** Some values near this one, the nearest first. */
    List<FactValue> near(Amount from) {
        long here = Math.round(from.number() * parts);
        long reach = Math.max(1, Math.round(Math.max(1, Math.abs(from.number()) * NEAR) * parts));
        long step = Math.max(1, reach / LOOKED_AT);
        Set<FactValue> near = new LinkedHashSet<>();
        LongStream.iterate(step, distance -> distance <= reach, distance -> distance + step).forEach(distance -> {
            add(here + distance, near);
            add(here - distance, near);
        });
        near.remove(from);
        return List.copyOf(near);
    }

    /** The value nearest to the first that still does as the second does. */
    FactValue nearest(Amount from, Amount that, Predicate<FactValue> does) {
        long not = Math.round(from.number() * parts);
        long still = Math.round(that.number() * parts);
        while (Math.abs(still - not) > 1) {
            long between = not + (still - not) / 2;
            if (does.test(value(between))) {
                still = between;
            } else {
                not = between;
            }
        }
        return value(still);
    }

    private void add(long position, Set<FactValue> values) {
        if (range.holds(position / parts)) {
            values.add(value(position));
        }
    }

    private FactValue value(long position) {
        return FactValue.of(position / parts);
    }
}
