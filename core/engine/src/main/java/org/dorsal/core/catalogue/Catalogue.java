package org.dorsal.core.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.Phase;

/**
 * All that the installed bundles offer at one time: one immutable value. What one bundle contributes enters and leaves
 * together. All maps are by id and iterate in the order of the ids.
 *
 * @param generation grows with every change, never repeats within a process
 * @param activities techniques and exercises
 * @param programs those that do not consist of techniques only
 * @param facts those defined by one pack, or by several in the same way
 * @param questions screens
 * @param lessons learning texts
 * @param checks the checks that have arrived
 * @param expected the checks that must have arrived
 * @param problems what could not be taken in
 */
public record Catalogue(long generation, Map<String, Provided<OfferedActivity>> activities,
        Map<String, Provided<Schedule>> programs, Map<String, Provided<Fact>> facts,
        Map<String, Provided<Question>> questions, Map<String, Provided<Lesson>> lessons,
        Map<String, Provided<InstalledCheck>> checks, Set<ExpectedCheck> expected, List<CatalogueProblem> problems) {

    public Catalogue {
        activities = inOrder(activities);
        programs = inOrder(programs);
        facts = inOrder(facts);
        questions = inOrder(questions);
        lessons = inOrder(lessons);
        checks = inOrder(checks);
        expected = Set.copyOf(expected);
        problems = List.copyOf(problems);
    }

    public Optional<Activity> activity(String id) {
        return Optional.ofNullable(activities.get(id)).map(p -> p.what().activity());
    }

    /**
     * The expected checks that have not arrived. A check that a bundle announced must come from that bundle: another's of
     * the same id does not count.
     */
    public Set<ExpectedCheck> missing() {
        return expected.stream().filter(e -> !hasArrived(e)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean hasArrived(ExpectedCheck expectation) {
        Provided<InstalledCheck> arrived = checks.get(expectation.id());
        return arrived != null && (expectation.bundle().equals(ExpectedCheck.REQUIRED)
            || expectation.bundle().equals(arrived.by().bundle()));
    }

    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(facts.get(id)).map(Provided::what);
    }

    /** The facts that checks of the phase read. */
    public Set<String> readIn(Phase phase) {
        return checks.values().stream().map(Provided::what).filter(check -> check.phases().contains(phase))
            .flatMap(check -> check.reads().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Map<String, T> inOrder(Map<String, T> map) {
        return java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(map));
    }
}
