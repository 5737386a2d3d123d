package org.dorsal.core.catalogue.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.catalogue.Provider;

/**
 * Which checks must have arrived: what the installation requires, what is promised, what bundles announce, and every
 * check service that is there without being in force. The last closes the gap between the arrival of a check and its
 * first answer, and keeps a check from being pushed aside by another of its name.
 */
final class Expectations {
    private final List<Contribution> contributions;
    private final Set<String> required;
    private final Set<ExpectedCheck> promised;

    Expectations(List<Contribution> contributions, Set<String> required, Set<ExpectedCheck> promised) {
        this.contributions = contributions;
        this.required = required;
        this.promised = promised;
    }

    Set<ExpectedCheck> given(Map<String, Provided<InstalledCheck>> inForce) {
        Set<ExpectedCheck> expected = new HashSet<>(promised);
        required.forEach(id -> expected.add(new ExpectedCheck(id, ExpectedCheck.REQUIRED)));
        contributions.forEach(c -> expected.addAll(of(c, inForce)));
        return expected;
    }

    private static Set<ExpectedCheck> of(Contribution contribution, Map<String, Provided<InstalledCheck>> inForce) {
        Set<String> open = new HashSet<>(contribution.announced());
        Set<ExpectedCheck> expected = new HashSet<>();
        for (InstalledCheck check : contribution.checks()) {
            if (inForce.get(check.id()).what() == check) {
                expected.add(new ExpectedCheck(check.id(), contribution.by().bundle()));
                open.remove(check.id());
            } else {
                open.add(check.id());
            }
        }
        open.addAll(contribution.withheld());
        open.forEach(id -> expected.add(new ExpectedCheck(id, unmet(contribution.by(), inForce.get(id)))));
        return expected;
    }

    /** A name that does not match the check in force even where that comes from the same or a namesake bundle. */
    private static String unmet(Provider expectedFrom, Provided<InstalledCheck> inForce) {
        boolean mistakable = inForce != null && inForce.by().bundle().equals(expectedFrom.bundle());
        return mistakable ? expectedFrom.bundle() + " " + expectedFrom.version() : expectedFrom.bundle();
    }
}
