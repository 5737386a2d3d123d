package org.dorsal.core.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.given.Given;

/** What a check does when it is asked. */
enum Temper {
    SOUND,
    /** A caution, where something it reads may be so. */
    WARY(Given.finding("wary", Level.CAUTION, Demand.KNEELING)),
    /** A consultation, where something it reads may be so. */
    STRICT(Given.finding("strict", Level.CONSULT)),
    /** An emergency, where something it reads may be so. */
    ALARMED(Given.finding("alarmed", Level.EMERGENCY)),
    CLOSES(Given.finding("closes", Level.CAUTION, Demand.GENTLE_MOVEMENT)),
    THROWS, BREAKS, NULL, NULL_INSIDE, TRESPASSES, HANGS, STUCK;

    private static final Set<Temper> HOLD_TIME_UP = EnumSet.of(HANGS, STUCK);
    private static final Set<Temper> FAILING = EnumSet.of(THROWS, BREAKS, NULL, NULL_INSIDE, TRESPASSES, HANGS, STUCK);

    private final Optional<Finding> finding;

    Temper() {
        this.finding = Optional.empty();
    }

    Temper(Finding finding) {
        this.finding = Optional.of(finding);
    }

    boolean fails() {
        return FAILING.contains(this);
    }

    boolean holdsTimeUp() {
        return HOLD_TIME_UP.contains(this);
    }

    /** @param mayBeSo whether something that the check reads is so, or may be */
    Optional<Finding> finds(boolean mayBeSo) {
        return finding.filter(found -> mayBeSo || this == CLOSES);
    }
}
