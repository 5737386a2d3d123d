package org.dorsal.core.packs.internal.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.gate.Assessment;

/**
 * What of all activities is open for one profile, before a change and after it. It is the variant that is permitted, so a
 * variant that opens counts where another of its activity was open all along.
 */
record Doors(Catalogue before, Assessment now, Catalogue after, Assessment then) {

    Set<String> opened() {
        return after.activities().keySet().stream().filter(id -> before.activity(id)
            .map(known -> isOpened(known, after.activity(id).orElseThrow()))
            .orElseGet(() -> isPushedOpen(after.activity(id).orElseThrow()))).collect(Collectors.toSet());
    }

    Set<String> closed() {
        return before.activities().keySet().stream().filter(id -> after.activity(id)
            .filter(known -> isClosed(before.activity(id).orElseThrow(), known)).isPresent()).collect(Collectors.toSet());
    }

    private boolean isOpened(Activity known, Activity changed) {
        List<Variant> openNow = open(known, now);
        return open(changed, then).stream().anyMatch(variant -> openNow.isEmpty()
            || known.variant(variant.id()).filter(v -> !now.permits(v)).isPresent());
    }

    /** Of an activity that is new: the checks as they are now would not let it. */
    private boolean isPushedOpen(Activity added) {
        return open(added, then).stream().anyMatch(variant -> !now.permits(variant));
    }

    private boolean isClosed(Activity known, Activity changed) {
        return open(known, now).stream().anyMatch(variant -> changed.variant(variant.id()).filter(then::permits).isEmpty());
    }

    private static List<Variant> open(Activity activity, Assessment assessment) {
        return activity.variants().stream().filter(assessment::permits).toList();
    }

    /** The checks that would give no answer, and the facts that would lack one. */
    Optional<String> undecided() {
        if (then.isDeterminate()) {
            return Optional.empty();
        }
        return Optional.of(Stream.concat(then.indeterminate().stream().map(check -> "the check " + check.check()),
            then.unanswered().stream().map(fact -> "the fact " + fact)).distinct().collect(Collectors.joining(", ")));
    }
}
