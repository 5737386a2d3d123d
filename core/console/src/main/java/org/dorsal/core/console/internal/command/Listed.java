package org.dorsal.core.console.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.dorsal.core.console.internal.wording.Words;

import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of a list.
 *
 * @param length how long it takes in the way that is offered first; empty where it takes no time
 * @param equipment for each way of doing it, what that needs
 * @param details what a program may want to know besides; made when it is asked for, as a person at the terminal never
 *     asks, and all that makes JSON is then not loaded
 */
record Listed(Kind kind, String id, String title, String pack, Optional<Duration> length, List<Set<String>> equipment,
        Supplier<ObjectNode> details) {

    /** Whether some way of doing it uses all of these; for none at all, whether some way needs nothing. */
    boolean uses(Set<String> things) {
        return equipment.stream().anyMatch(needed -> things.isEmpty() ? needed.isEmpty() : needed.containsAll(things));
    }

    boolean fitsIn(Duration time) {
        return length.filter(lasts -> lasts.compareTo(time) <= 0).isPresent();
    }

    /** What is said beside the title: the length and what it needs. */
    String hint() {
        String lasts = length.map(Words::about).orElse("");
        Set<String> needed = equipment.stream().findFirst().orElse(Set.of());
        return needed.isEmpty() ? lasts : lasts + ", " + String.join(", ", needed);
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("kind", kind.toString()).put("id", id).put("title", title).put("pack", pack);
        return json.setAll(details.get());
    }
}
