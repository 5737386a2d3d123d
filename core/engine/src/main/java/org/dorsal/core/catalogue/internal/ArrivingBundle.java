package org.dorsal.core.catalogue.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.catalogue.Provider;

/**
 * An installed bundle and the services it has registered so far. Decides what of them counts: nothing unless the bundle
 * is active, and of services that belong together none before all are there and were asked. Guarded by the lock of
 * whoever keeps it.
 */
final class ArrivingBundle {
    private final long number;
    private final List<Arrival> arrivals = new ArrayList<>();
    private Provider by;
    private Set<String> announced = Set.of();
    private boolean active;

    ArrivingBundle(long number) {
        this.number = number;
        this.by = new Provider("bundle " + number, "0.0.0", "bundle " + number);
    }

    void is(Provider provider, Set<String> announcedChecks, boolean nowActive) {
        by = provider;
        announced = Set.copyOf(announcedChecks);
        active = nowActive;
    }

    void add(Arrival arrival) {
        arrivals.add(arrival);
        arrivals.sort(Comparator.comparingLong(Arrival::serviceId));
    }

    void remove(Arrival arrival) {
        arrivals.remove(arrival);
    }

    /** The services to be asked now what they are; each is named once. */
    List<Arrival> due() {
        if (!active) {
            return List.of();
        }
        boolean whole = isWhole();
        return arrivals.stream().filter(arrival -> hasCompany(arrival, whole)).filter(Arrival::claim).toList();
    }

    Contribution contribution() {
        boolean whole = isWhole();
        boolean allDefined = areCompanionsDefined();
        ContributionDraft draft = new ContributionDraft(number, by, announced);
        for (Arrival arrival : arrivals) {
            boolean inForce = hasCompany(arrival, whole) && (allDefined || arrival.together().isEmpty());
            Optional<Definition> definition = arrival.definition().filter(d -> inForce);
            definition.ifPresent(d -> d.addTo(draft));
            if (definition.isEmpty() && arrival.kind() == ServiceKind.CHECK) {
                draft.withhold(ContributionDraft.UNNAMED);
            }
        }
        if (active && !whole) {
            draft.report(by.bundle() + " has registered some of the services that belong together, not all of them.",
                "Restart the bundle; if this stays, ask the author of " + by.pack() + " to mend it.");
        }
        return draft.contribution();
    }

    private boolean hasCompany(Arrival arrival, boolean whole) {
        return active && (whole || arrival.together().isEmpty());
    }

    /** Whether all that say they belong together are there. Asked at each service that comes or goes, so in plain loops. */
    private boolean isWhole() {
        int there = 0;
        long last = -1;
        for (Arrival arrival : arrivals) {
            // One service may arrive as of several kinds.
            if (arrival.together().isPresent() && arrival.serviceId() != last) {
                there++;
                last = arrival.serviceId();
            }
        }
        for (Arrival arrival : arrivals) {
            if (arrival.together().isPresent() && arrival.together().get() != there) {
                return false;
            }
        }
        return true;
    }

    private boolean areCompanionsDefined() {
        for (Arrival arrival : arrivals) {
            if (arrival.together().isPresent() && arrival.definition().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
