package org.dorsal.api.safety;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.dorsal.api.activity.Demand;

/** How serious a finding is, weakest first. The highest level wins; none can be lowered. */
public enum Level {
    /** Cleared for the gentle techniques; closes nothing. */
    SELF_CARE("self-care", EnumSet.noneOf(Demand.class)),
    /** Gentle exercise is possible; closes self-adjustment. */
    CAUTION("caution", EnumSet.of(Demand.SELF_ADJUSTMENT)),
    /** Stop self-treatment, see a physician, physiotherapist or chiropractor within days; closes everything. */
    CONSULT("consult", EnumSet.allOf(Demand.class)),
    /** Be seen the same day or within 24 to 48 hours; closes everything. */
    URGENT("urgent", EnumSet.allOf(Demand.class)),
    /** Call the emergency number now; closes everything. */
    EMERGENCY("emergency", EnumSet.allOf(Demand.class));

    private final String word;
    private final Set<Demand> floor;

    Level(String word, Set<Demand> floor) {
        this.word = word;
        this.floor = Collections.unmodifiableSet(floor);
    }

    /** The word used in files and on the command line. */
    public String word() {
        return word;
    }

    /** What this level closes whatever the finding names. */
    public Set<Demand> floor() {
        return floor;
    }

    public boolean isAtLeast(Level other) {
        return compareTo(other) >= 0;
    }

    public Level orHigher(Level other) {
        return isAtLeast(other) ? this : other;
    }
}
