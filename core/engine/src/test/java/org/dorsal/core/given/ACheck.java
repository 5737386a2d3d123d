package org.dorsal.core.given;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.catalogue.InstalledCheck;

/** A check that does what a test tells it to. */
public record ACheck(String id, Set<Phase> phases, Set<String> reads, Function<Evidence, List<Finding>> judge)
        implements SafetyCheck {

    public static ACheck called(String id) {
        return new ACheck(id, Set.of(Phase.BEFORE), Set.of(), evidence -> List.of());
    }

    public ACheck reading(String... facts) {
        return new ACheck(id, phases, Set.of(facts), judge);
    }

    public ACheck in(Phase... when) {
        return new ACheck(id, Set.of(when), reads, judge);
    }

    public ACheck judging(Function<Evidence, List<Finding>> how) {
        return new ACheck(id, phases, reads, how);
    }

    public ACheck finding(Finding... findings) {
        return judging(evidence -> List.of(findings));
    }

    @Override
    public List<Finding> assess(Evidence evidence) {
        return judge.apply(evidence);
    }

    public InstalledCheck installed() {
        return new InstalledCheck(id, phases, reads, this);
    }
}
