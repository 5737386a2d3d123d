package org.dorsal.api.safety;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Source;
import org.dorsal.api.internal.Checked;

/**
 * What a check found.
 *
 * @param rule which of the check's rules found it; unique within the check, such as {@code fever-with-back-pain}
 * @param level how serious it is
 * @param closes the demands closed; when constructing, name those beyond the level's floor, the floor is added
 * @param leavesMobilityOpen for {@link Level#CONSULT} only: its floor is then self-adjustment alone instead of
 *     everything, as for pain that has merely lasted for some days
 * @param reason why, in plain calm words without a diagnosis: at most 200 characters
 * @param advice whom to see and how soon, or what to do instead: at most 240 characters
 * @param source on whose authority
 */
public record Finding(String rule, Level level, Set<Demand> closes, boolean leavesMobilityOpen, String reason,
        String advice, Source source) {

    public Finding {
        Checked.id("rule", rule);
        Objects.requireNonNull(level, "level");
        if (leavesMobilityOpen && level != Level.CONSULT) {
            throw new IllegalArgumentException(rule + " leaves mobility open, which only a consult may, not " + level.word());
        }
        EnumSet<Demand> closed = EnumSet.noneOf(Demand.class);
        closed.addAll(leavesMobilityOpen ? Level.CAUTION.floor() : level.floor());
        closed.addAll(closes);
        closes = Collections.unmodifiableSet(closed);
        Checked.text("reason of " + rule, reason, 200);
        Checked.text("advice of " + rule, advice, 240);
        Objects.requireNonNull(source, "source of " + rule);
    }

    /** A finding that closes its level's floor and the given demands besides. */
    public static Finding of(String rule, Level level, Set<Demand> closes, String reason, String advice, Source source) {
        return new Finding(rule, level, closes, false, reason, advice, source);
    }
}
