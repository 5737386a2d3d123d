package org.dorsal.core.console.internal.command;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Aim;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.console.internal.wording.Length;
import org.dorsal.core.console.internal.wording.Words;

import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of a list.
 *
 * @param length how long it takes in the way that is offered first; empty where it takes no time
 * @param equipment for each way of doing it, what that needs
 * @param about all that is searched for a text
 * @param details what a program may want to know besides; made when it is asked for, as a person at the terminal never
 *     asks, and all that makes JSON is then not loaded
 */
record Listed(Kind kind, String id, String title, String pack, Optional<Duration> length, List<Set<String>> equipment,
        String about, Supplier<ObjectNode> details) {

    static List<Listed> of(Catalogue catalogue) {
        return Stream.of(activities(catalogue), programs(catalogue), checks(catalogue), missingChecks(catalogue),
                facts(catalogue))
            .flatMap(s -> s)
            .sorted(Comparator.comparing(Listed::kind).thenComparing(Listed::id))
            .toList();
    }

    boolean mentions(String text) {
        return about.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

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

    private static Stream<Listed> activities(Catalogue catalogue) {
        return catalogue.activities().values().stream().map(Listed::activity);
    }

    private static Listed activity(Provided<OfferedActivity> provided) {
        Activity activity = provided.what().activity();
        Kind kind = provided.what().kind() == ActivityKind.TECHNIQUE ? Kind.TECHNIQUE : Kind.EXERCISE;
        Duration length = Length.of(activity.variants().get(0));
        List<Set<String>> equipment = activity.variants().stream().map(Listed::equipment).toList();
        String about = Stream.of(Stream.of(activity.id(), activity.title(), activity.summary(), activity.chooseFor()),
                activity.aims().stream().map(Aim::words), equipment.stream().flatMap(Set::stream))
            .flatMap(s -> s).collect(Collectors.joining(" "));
        return new Listed(kind, activity.id(), activity.title(), provided.by().pack(), Optional.of(length), equipment,
            about, () -> ActivityForm.brief(activity));
    }

    private static Set<String> equipment(Variant variant) {
        return variant.equipment().stream().map(Equipment::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Listed> programs(Catalogue catalogue) {
        return catalogue.programs().values().stream().map(provided -> {
            Schedule program = provided.what();
            Duration length = Length.of(program.stages().get(0), catalogue.activities());
            Set<String> needed = program.stages().stream().flatMap(stage -> stage.parts().stream())
                .flatMap(part -> catalogue.activity(part.activity()).stream()
                    .map(activity -> part.variant().flatMap(activity::variant).orElse(activity.variants().get(0))))
                .flatMap(variant -> equipment(variant).stream()).collect(Collectors.toCollection(TreeSet::new));
            return new Listed(Kind.PROGRAM, program.id(), program.title(), provided.by().pack(), Optional.of(length),
                List.of(needed), String.join(" ", program.id(), program.title(), program.summary()),
                () -> details(program, length, needed));
        });
    }

    private static ObjectNode details(Schedule program, Duration length, Set<String> needed) {
        ObjectNode details = Json.object().put("summary", program.summary()).put("minutes", Words.minutes(length));
        details.set("equipment", Json.strings(needed));
        details.set("sources", Json.array().add(Json.source(program.source())));
        return details;
    }

    private static Stream<Listed> checks(Catalogue catalogue) {
        return catalogue.checks().values().stream().map(provided -> {
            InstalledCheck check = provided.what();
            return reading(Kind.CHECK, check.id(), title(check.id()), provided.by().pack(), () -> details(check));
        });
    }

    private static ObjectNode details(InstalledCheck check) {
        ObjectNode details = Json.object().put("state", "installed");
        details.set("phases", Json.terms(check.phases()));
        details.set("reads", Json.strings(new TreeSet<>(check.reads())));
        return details;
    }

    private static Stream<Listed> missingChecks(Catalogue catalogue) {
        return catalogue.expected().stream().filter(expected -> !catalogue.checks().containsKey(expected.id()))
            .collect(Collectors.toMap(ExpectedCheck::id, ExpectedCheck::bundle, Listed::rather)).entrySet().stream()
            .map(missing -> reading(Kind.CHECK, missing.getKey(), title(missing.getKey()) + " (missing)",
                missing.getValue(), () -> Json.object().put("state", "missing")));
    }

    /** Of two that expect the same check, the bundle says more than the requirement. */
    private static String rather(String one, String other) {
        return one.equals(ExpectedCheck.REQUIRED) ? other : one;
    }

    private static Stream<Listed> facts(Catalogue catalogue) {
        return catalogue.facts().values().stream().map(provided -> {
            Fact fact = provided.what();
            return reading(Kind.FACT, fact.id(), fact.words(), provided.by().pack(), () -> FactForm.details(fact));
        });
    }

    private static Listed reading(Kind kind, String id, String title, String pack, Supplier<ObjectNode> details) {
        return new Listed(kind, id, title, pack, Optional.empty(), List.of(), id + " " + title, details);
    }

    private static String title(String id) {
        String words = id.replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
