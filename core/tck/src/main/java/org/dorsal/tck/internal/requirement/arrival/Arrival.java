package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.tck.internal.laboratory.Offered;
import org.dorsal.tck.internal.laboratory.Stay.Component;
import org.dorsal.tck.internal.laboratory.Surroundings;
import org.dorsal.tck.internal.trial.CheckUnderTrial;

/**
 * A plugin that has started.
 *
 * @param announced the checks that its manifest announces
 * @param offered what it brings
 * @param components those of Declarative Services
 * @param together the values of the property that says how many services belong together
 * @param surroundings what is there besides
 */
public record Arrival(Set<String> announced, Offered offered, List<Component> components, List<Object> together, Surroundings surroundings) {
    private static final String CONTRACTS = "org.dorsal.api.";
    /** Declarative Services add it by themselves (OSGi 112.3.13). */
    private static final String OF_EVERY_COMPONENT = "org.osgi.service.condition.Condition";

    public Arrival {
        announced = new TreeSet<>(announced);
        components = List.copyOf(components);
        together = List.copyOf(together);
    }

    /** What a pack of data brings is announced by the platform. */
    public static Arrival ofData(Offered offered, Surroundings surroundings) {
        return new Arrival(offered.checks().stream().map(CheckUnderTrial::id).collect(Collectors.toSet()), offered, List.of(), List.of(), surroundings);
    }

    boolean hasSilent(String kind) {
        return offered.silent().keySet().stream().anyMatch(name -> name.startsWith(kind + " "));
    }

    /** Whether it is known already why it may not have come to be. */
    static boolean isDisturbed(Component component) {
        return component.failure().isPresent() || unavailable(component).findAny().isPresent();
    }

    /** The services that it waits for, and that no plugin may know. */
    static Stream<String> unavailable(Component component) {
        return component.mandatory().stream().filter(type -> !type.startsWith(CONTRACTS) && !type.equals(OF_EVERY_COMPONENT));
    }

    /** What it brings, each as a kind and an id. */
    Stream<String> names() {
        return Stream.of(offered.checks().stream().map(check -> "check " + check.id()),
            offered.activities().stream().map(activity -> "activity " + activity.id()),
            offered.programs().stream().map(program -> "program " + program.id()),
            offered.questions().stream().map(question -> "question " + question.id())).flatMap(all -> all).sorted();
    }

    boolean hasActivity(String id) {
        return surroundings.takenBy("activity " + id).isPresent() || offered.activities().stream().anyMatch(activity -> activity.id().equals(id));
    }

    Set<String> knownFacts() {
        Set<String> known = new TreeSet<>(surroundings.facts());
        offered.facts().stream().map(Fact::id).forEach(known::add);
        return known;
    }
}
