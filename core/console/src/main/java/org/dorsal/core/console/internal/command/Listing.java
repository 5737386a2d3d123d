package org.dorsal.core.console.internal.command;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

/** What of a catalogue can be listed. An entry is made when it is asked for: most of many are not. */
final class Listing {
    private final Catalogue catalogue;

    /** Who announced them, by the ids of the checks. */
    private final Map<String, String> missingChecks;

    Listing(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.missingChecks = catalogue.expected().stream().filter(expected -> !catalogue.checks().containsKey(expected.id()))
            .collect(Collectors.toMap(ExpectedCheck::id, ExpectedCheck::bundle, Listing::rather, TreeMap::new));
    }

    /** See {@link Catalogue#generation()}. */
    long generation() {
        return catalogue.generation();
    }

    /** The ids of all things of a kind, in their order. */
    Stream<String> ids(Kind kind) {
        return switch (kind) {
            case TECHNIQUE, EXERCISE -> catalogue.activities().entrySet().stream()
                .filter(entry -> kindOf(entry.getValue()) == kind).map(Map.Entry::getKey);
            case PROGRAM -> catalogue.programs().keySet().stream();
            case CHECK -> Stream.concat(catalogue.checks().keySet().stream(), missingChecks.keySet().stream()).sorted();
            case FACT -> catalogue.facts().keySet().stream();
        };
    }

    /** @param id of a thing of that kind */
    Listed entry(Kind kind, String id) {
        return switch (kind) {
            case TECHNIQUE, EXERCISE -> activity(catalogue.activities().get(id));
            case PROGRAM -> program(catalogue.programs().get(id));
            case CHECK -> catalogue.checks().containsKey(id) ? check(catalogue.checks().get(id)) : missingCheck(id);
            case FACT -> fact(catalogue.facts().get(id));
        };
    }

    /** The first that has this id, in the order of kinds. */
    Optional<Listed> named(String id) {
        return Arrays.stream(Kind.values()).filter(kind -> ids(kind).anyMatch(id::equals)).findFirst().map(kind -> entry(kind, id));
    }

    /** All that is searched for a text. */
    String words(Kind kind, String id) {
        return switch (kind) {
            case TECHNIQUE, EXERCISE -> words(catalogue.activities().get(id).what().activity());
            case PROGRAM -> words(catalogue.programs().get(id).what());
            case CHECK, FACT -> id + " " + entry(kind, id).title();
        };
    }

    /** What all the activities and programs need, of any of them. */
    Set<String> equipment() {
        return catalogue.activities().values().stream().flatMap(provided -> provided.what().activity().variants().stream())
            .flatMap(variant -> equipment(variant).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Kind kindOf(Provided<OfferedActivity> provided) {
        return provided.what().kind() == ActivityKind.TECHNIQUE ? Kind.TECHNIQUE : Kind.EXERCISE;
    }

    private static String words(Activity activity) {
        return Stream.of(Stream.of(activity.id(), activity.title(), activity.summary(), activity.chooseFor()),
                activity.aims().stream().map(Aim::words),
                activity.variants().stream().flatMap(variant -> equipment(variant).stream()))
            .flatMap(s -> s).collect(Collectors.joining(" "));
    }

    private static Listed activity(Provided<OfferedActivity> provided) {
        Activity activity = provided.what().activity();
        return new Listed(kindOf(provided), activity.id(), activity.title(), provided.by().pack(),
            Optional.of(Length.of(activity.variants().get(0))), activity.variants().stream().map(Listing::equipment).toList(),
            () -> ActivityForm.brief(activity));
    }

    private static Set<String> equipment(Variant variant) {
        return variant.equipment().stream().map(Equipment::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Schedule program) {
        return String.join(" ", program.id(), program.title(), program.summary());
    }

    private Listed program(Provided<Schedule> provided) {
        Schedule program = provided.what();
        Duration length = Length.of(program.stages().get(0), catalogue.activities());
        Set<String> needed = program.stages().stream().flatMap(stage -> stage.parts().stream())
            .flatMap(part -> catalogue.activity(part.activity()).stream()
                .map(activity -> part.variant().flatMap(activity::variant).orElse(activity.variants().get(0))))
            .flatMap(variant -> equipment(variant).stream()).collect(Collectors.toCollection(TreeSet::new));
        return new Listed(Kind.PROGRAM, program.id(), program.title(), provided.by().pack(), Optional.of(length),
            List.of(needed), () -> details(program, length, needed));
    }

    private static ObjectNode details(Schedule program, Duration length, Set<String> needed) {
        ObjectNode details = Json.object().put("summary", program.summary()).put("minutes", Words.minutes(length));
        details.set("equipment", Json.strings(needed));
        details.set("sources", Json.array().add(Json.source(program.source())));
        return details;
    }

    private static Listed check(Provided<InstalledCheck> provided) {
        InstalledCheck check = provided.what();
        return reading(Kind.CHECK, check.id(), title(check.id()), provided.by().pack(), () -> details(check));
    }

    private static ObjectNode details(InstalledCheck check) {
        ObjectNode details = Json.object().put("state", "installed");
        details.set("phases", Json.terms(check.phases()));
        details.set("reads", Json.strings(new TreeSet<>(check.reads())));
        return details;
    }

    private Listed missingCheck(String id) {
        return reading(Kind.CHECK, id, title(id) + " (missing)", missingChecks.get(id), () -> Json.object().put("state", "missing"));
    }

    /** Of two that expect the same check, the bundle says more than the requirement. */
    private static String rather(String one, String other) {
        return one.equals(ExpectedCheck.REQUIRED) ? other : one;
    }

    private static Listed fact(Provided<Fact> provided) {
        Fact fact = provided.what();
        return reading(Kind.FACT, fact.id(), fact.words(), provided.by().pack(), () -> FactForm.details(fact));
    }

    private static Listed reading(Kind kind, String id, String title, String pack, Supplier<ObjectNode> details) {
        return new Listed(kind, id, title, pack, Optional.empty(), List.of(), details);
    }

    private static String title(String id) {
        String words = id.replace('-', ' ').replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
