package org.dorsal.core.gate.internal;

import static org.dorsal.core.given.Given.bundle;
import static org.dorsal.core.given.Given.finding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.internal.CatalogueBuilder;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.guard.internal.Guard;

/** A process whose gate asks a check that takes all memory there is, and then again without it. */
final class AllocatingCheck {
    private static final int CHUNK = 1 << 20;

    private AllocatingCheck() {
    }

    public static void main(String[] words) {
        Gate gate = new GuardedGate(new Guard(System::nanoTime), () -> Duration.ofMinutes(1), new Quarantine(), Clock.systemUTC(), System::nanoTime);
        ACheck sound = ACheck.called("sound").finding(finding("bones", Level.CAUTION));

        say(assess(gate, sound, ACheck.called("greedy").judging(evidence -> takeAll())));
        say(assess(gate, sound));
    }

    private static List<Finding> takeAll() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[CHUNK]);
        }
    }

    private static Assessment assess(Gate gate, ACheck... checks) {
        ContributionDraft draft = new ContributionDraft(1, bundle("pack"), Set.of());
        List.of(checks).forEach(check -> draft.add(check.installed()));
        Catalogue catalogue = CatalogueBuilder.build(1, List.of(draft.contribution()), Set.of(), Set.of());
        return gate.assess(catalogue, Map.of(), Instant.now(), Phase.BEFORE, Set.of(Phase.BEFORE), List.of());
    }

    private static void say(Assessment assessment) {
        System.out.println(assessment.indeterminate().stream().map(fault -> fault.check() + " " + fault.cause() + " " + fault.detail()).toList()
            + " " + assessment.findings().stream().map(found -> found.finding().rule()).toList());
    }
}
