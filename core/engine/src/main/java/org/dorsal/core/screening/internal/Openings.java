package org.dorsal.core.screening.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Aim;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Refusal.Choice;

/** What an assessment leaves open of a catalogue, and for the rest why it is closed and what is nearest instead. */
final class Openings {
    private final Catalogue catalogue;
    private final Assessment assessment;
    private final Map<String, List<String>> open = new TreeMap<>();

    Openings(Catalogue catalogue, Assessment assessment) {
        this.catalogue = catalogue;
        this.assessment = assessment;
        activities().forEach(a -> {
            List<String> variants = a.activity().variants().stream().filter(assessment::permits).map(Variant::id).toList();
            if (!variants.isEmpty()) {
                open.put(a.activity().id(), variants);
            }
        });
    }

    Map<String, List<String>> open() {
        return open;
    }

    Map<String, Map<String, Refusal>> closed() {
        Map<String, Map<String, Refusal>> closed = new TreeMap<>();
        activities().map(OfferedActivity::activity).forEach(activity -> {
            Map<String, Refusal> refusals = new LinkedHashMap<>();
            activity.variants().stream().filter(v -> !assessment.permits(v))
                .forEach(v -> refusals.put(v.id(), new Refusal(assessment.against(v), instead(activity))));
            if (!refusals.isEmpty()) {
                closed.put(activity.id(), java.util.Collections.unmodifiableMap(refusals));
            }
        });
        return closed;
    }

    private Optional<Choice> instead(Activity refused) {
        return firstOpen(refused).or(() -> {
            List<Aim> aims = new ArrayList<>(refused.aims());
            return activities().filter(a -> open.containsKey(a.activity().id()))
                .filter(a -> nearness(aims, a.activity()) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt((OfferedActivity a) -> nearness(aims, a.activity()))
                    .thenComparing(a -> a.kind() == ActivityKind.TECHNIQUE)
                    .thenComparing(a -> a.activity().id()))
                .flatMap(a -> firstOpen(a.activity()));
        });
    }

    private Optional<Choice> firstOpen(Activity activity) {
        return Optional.ofNullable(open.get(activity.id())).map(variants -> new Choice(activity.id(), variants.get(0)));
    }

    /** The place of the first shared aim among those of the refused activity. */
    private static int nearness(List<Aim> aims, Activity other) {
        for (int i = 0; i < aims.size(); i++) {
            String aim = aims.get(i).id();
            if (other.aims().stream().anyMatch(a -> a.id().equals(aim))) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private Stream<OfferedActivity> activities() {
        return catalogue.activities().values().stream().map(Provided::what);
    }
}
