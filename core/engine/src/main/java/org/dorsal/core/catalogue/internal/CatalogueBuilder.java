package org.dorsal.core.catalogue.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.CatalogueProblem;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.catalogue.Provider;

/**
 * Makes a catalogue of what bundles contribute. The same contributions give the same catalogue, in whatever order they
 * are given, so a dry run builds one of bundles that are not installed.
 *
 * <p>Of two things with one id, that of the bundle installed first is kept and the other reported. A fact that two packs
 * define differently is kept of neither.
 */
public final class CatalogueBuilder {
    private final List<Contribution> contributions;
    private final List<CatalogueProblem> problems = new ArrayList<>();

    private CatalogueBuilder(Collection<Contribution> contributions) {
        this.contributions = contributions.stream().sorted(Comparator.comparingLong(Contribution::bundle)).toList();
    }

    /**
     * @param generation of the catalogue to make
     * @param required the ids of the checks that the installation requires, whatever is installed
     * @param promised the checks of bundles that should be installed
     */
    public static Catalogue build(long generation, Collection<Contribution> contributions, Set<String> required,
            Set<ExpectedCheck> promised) {
        return new CatalogueBuilder(contributions).build(generation, required, promised);
    }

    private Catalogue build(long generation, Set<String> required, Set<ExpectedCheck> promised) {
        contributions.forEach(c -> problems.addAll(c.problems()));
        Map<String, Provided<Fact>> facts = facts();
        Map<String, Provided<OfferedActivity>> activities =
            first("activity", Contribution::activities, a -> a.activity().id());
        Map<String, Provided<Schedule>> programs = programs(activities);
        Map<String, Provided<Question>> questions = first("question", Contribution::questions, Question::id);
        Map<String, Provided<Lesson>> lessons = first("lesson", Contribution::lessons, Lesson::id);
        Map<String, Provided<InstalledCheck>> checks = first("check", Contribution::checks, InstalledCheck::id);
        problems.addAll(new LooseEnds(facts, activities, programs, questions, checks).all());
        Set<ExpectedCheck> expected = new Expectations(contributions, required, promised).given(checks);
        return new Catalogue(generation, activities, programs, facts, questions, lessons, checks, expected, problems);
    }

    private <T> Map<String, Provided<T>> first(String kind, Function<Contribution, List<T>> things, Function<T, String> id) {
        Map<String, Provided<T>> kept = new LinkedHashMap<>();
        for (Contribution contribution : contributions) {
            for (T thing : things.apply(contribution)) {
                Provided<T> before = kept.putIfAbsent(id.apply(thing), new Provided<>(thing, contribution.by()));
                if (before != null) {
                    problems.add(taken(kind, id.apply(thing), contribution.by(), before.by()));
                }
            }
        }
        return kept;
    }

    private static CatalogueProblem taken(String kind, String id, Provider later, Provider first) {
        return new CatalogueProblem(later,
            "The " + kind + " " + id + " of " + later.bundle() + " is left out: " + first.bundle() + " " + first.version()
                + " already brings one of that name.",
            "Uninstall one of the two, or ask the author of " + later.pack() + " to rename it.");
    }

    private Map<String, Provided<Fact>> facts() {
        Map<String, List<Provided<Fact>>> definitions = new TreeMap<>();
        for (Contribution contribution : contributions) {
            contribution.facts().forEach(fact -> definitions.computeIfAbsent(fact.id(), id -> new ArrayList<>())
                .add(new Provided<>(fact, contribution.by())));
        }
        Map<String, Provided<Fact>> agreed = new LinkedHashMap<>();
        definitions.forEach((id, given) -> {
            if (given.stream().map(Provided::what).distinct().count() == 1) {
                agreed.put(id, given.get(0));
            } else {
                problems.add(disagreement(id, given));
            }
        });
        return agreed;
    }

    private static CatalogueProblem disagreement(String fact, List<Provided<Fact>> given) {
        List<String> bundles = given.stream().map(d -> d.by().bundle()).distinct().toList();
        Provider last = given.get(given.size() - 1).by();
        return new CatalogueProblem(last,
            "The fact " + fact + " is locked, and every check that reads it: " + String.join(" and ", bundles)
                + " define it differently.",
            "Uninstall " + last.bundle() + ", or ask its author to define " + fact + " as the others do.");
    }

    private Map<String, Provided<Schedule>> programs(Map<String, Provided<OfferedActivity>> activities) {
        Map<String, Provided<Schedule>> programs = first("program", Contribution::programs, Schedule::id);
        programs.values().removeIf(program -> isRefused(program, activities));
        return programs;
    }

    private boolean isRefused(Provided<Schedule> program, Map<String, Provided<OfferedActivity>> activities) {
        String id = program.what().id();
        if (activities.containsKey(id)) {
            problems.add(taken("program", id, program.by(), activities.get(id).by()));
            return true;
        }
        List<ActivityKind> kinds = program.what().stages().stream().flatMap(stage -> stage.parts().stream())
            .map(part -> activities.get(part.activity()))
            .filter(java.util.Objects::nonNull)
            .map(activity -> activity.what().kind()).distinct().toList();
        if (!kinds.equals(List.of(ActivityKind.TECHNIQUE))) {
            return false;
        }
        problems.add(new CatalogueProblem(program.by(),
            "The program " + id + " is left out: it consists of techniques only.",
            "Ask the author of " + program.by().pack() + " to build it on exercises."));
        return true;
    }
}
