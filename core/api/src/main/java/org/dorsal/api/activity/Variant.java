package org.dorsal.api.activity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dorsal.api.internal.Checked;

/**
 * One way of doing an activity. It is the variant that is permitted or closed: its steps are what a person does, its
 * demands what that asks of the body.
 *
 * @param id unique within its activity, such as {@code standard} or {@code seated}
 * @param title at most 60 characters
 * @param effort how it compares with the others
 * @param demands what it asks of the body; left empty it counts as asking everything
 * @param equipment what it needs; empty when nothing
 * @param getOn how to get into position, in order
 * @param round the steps of one repetition, in order
 * @param getOff how to come out of position, in order
 * @param sided whether each set is done on the one side and then on the other
 * @param dose how much
 * @param start the position it starts from
 * @param end the far point of the movement
 * @param source who describes it
 */
public record Variant(String id, String title, Effort effort, Set<Demand> demands, List<Equipment> equipment,
        List<Step> getOn, List<Step> round, List<Step> getOff, boolean sided, Dose dose, Figure start, Figure end,
        Source source) {

    /** How hard a variant is beside its siblings, easiest first. */
    public enum Effort { EASIER, STANDARD, HARDER }

    public Variant {
        Checked.id("variant", id);
        Checked.text("title of variant " + id, title, 60);
        Objects.requireNonNull(effort, "effort");
        demands = demands.isEmpty()
            ? Collections.unmodifiableSet(EnumSet.allOf(Demand.class))
            : Collections.unmodifiableSet(EnumSet.copyOf(demands));
        equipment = List.copyOf(equipment);
        getOn = Checked.atLeastOne("getOn of variant " + id, getOn);
        round = Checked.atLeastOne("round of variant " + id, round);
        getOff = Checked.atLeastOne("getOff of variant " + id, getOff);
        Objects.requireNonNull(dose, "dose");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(source, "source of variant " + id);
    }
}
