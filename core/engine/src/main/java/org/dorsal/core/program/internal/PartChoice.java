package org.dorsal.core.program.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Schedule.Part;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.activity.Variant.Effort;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.program.NextPart;
import org.dorsal.core.screening.AtHand;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Verdict;

/**
 * Chooses the variant of each part: the one the program prefers, or else an open one that is no harder. What can be done
 * with what the person has at hand comes first; where nothing can, the person is told what the choice needs.
 */
final class PartChoice {
    private final Catalogue catalogue;
    private final Verdict verdict;
    private final boolean easier;
    private final AtHand atHand;

    PartChoice(Catalogue catalogue, Verdict verdict, boolean easier) {
        this.catalogue = catalogue;
        this.verdict = verdict;
        this.easier = easier;
        this.atHand = AtHand.of(verdict.answers(), catalogue);
    }

    NextPart of(Part part) {
        Optional<Activity> activity = catalogue.activity(part.activity());
        Optional<Variant> chosen = activity.flatMap(a -> choose(a, part));
        if (chosen.isEmpty()) {
            return new NextPart(part.activity(), Optional.empty(), Optional.empty(), Optional.of(refusal(activity, part)));
        }
        return new NextPart(part.activity(), chosen.map(Variant::id), Optional.of(dose(part, chosen.get())), Optional.empty());
    }

    private Optional<Variant> choose(Activity activity, Part part) {
        List<Variant> allOpen = verdict.open().getOrDefault(activity.id(), List.of()).stream()
            .map(activity::variant).flatMap(Optional::stream).toList();
        if (part.variant().isEmpty() && !easier) {
            return doable(allOpen).stream().findFirst();
        }
        Variant preferred = preferred(activity, part);
        List<Variant> open = doable(allOpen.stream().filter(v -> v.effort().compareTo(preferred.effort()) <= 0).toList());
        if (easier) {
            return open.stream().min(Comparator.comparing(Variant::effort));
        }
        return open.stream().filter(preferred::equals).findFirst()
            .or(() -> open.stream().max(Comparator.comparing(Variant::effort)));
    }

    private List<Variant> doable(List<Variant> open) {
        List<Variant> doable = open.stream().filter(atHand::sufficesFor).toList();
        return doable.isEmpty() ? open : doable;
    }

    /** Where the program names none, or one that is gone: the first the activity offers. */
    private static Variant preferred(Activity activity, Part part) {
        return part.variant().flatMap(activity::variant).orElse(activity.variants().get(0));
    }

    /** The amounts of a part are meant for the variant it prefers; another has its own. */
    private Dose dose(Part part, Variant chosen) {
        boolean asMeant = part.variant().map(chosen.id()::equals).orElse(chosen.effort() != Effort.EASIER || !easier);
        return asMeant ? part.doseFrom(chosen.dose()) : chosen.dose();
    }

    private Refusal refusal(Optional<Activity> activity, Part part) {
        Map<String, Refusal> closed = verdict.closed().getOrDefault(part.activity(), Map.of());
        return activity.map(a -> closed.get(preferred(a, part).id())).orElse(new Refusal(List.of(), Optional.empty()));
    }
}
