package org.dorsal.core.catalogue.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.catalogue.CatalogueProblem;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provider;

/**
 * What one installed bundle brings at one time, as it was asked for and in the order it came.
 *
 * @param bundle the bundle's number; a smaller one was installed earlier
 * @param by the bundle
 * @param announced the ids of the checks its manifest announces, whether it is started or not
 * @param withheld names for its check services that are there but not in force: not asked yet, or faulty
 * @param problems what it brought that could not be taken in
 */
public record Contribution(long bundle, Provider by, Set<String> announced, List<OfferedActivity> activities,
        List<Schedule> programs, List<Fact> facts, List<Question> questions, List<Lesson> lessons,
        List<InstalledCheck> checks, Set<String> withheld, List<CatalogueProblem> problems) {
    public Contribution {
        Objects.requireNonNull(by, "by");
        announced = Set.copyOf(announced);
        activities = List.copyOf(activities);
        programs = List.copyOf(programs);
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
        lessons = List.copyOf(lessons);
        checks = List.copyOf(checks);
        withheld = Set.copyOf(withheld);
        problems = List.copyOf(problems);
    }

    boolean isEmpty() {
        return announced.isEmpty() && withheld.isEmpty() && problems.isEmpty() && things(this).isEmpty();
    }

    /** Whether nothing arrived, left or was announced in between; compares what was brought by identity, as it is foreign. */
    boolean isSameAs(Contribution other) {
        return by.equals(other.by) && announced.equals(other.announced) && withheld.equals(other.withheld)
            && problems.equals(other.problems) && sameObjects(things(this), things(other));
    }

    private static List<Object> things(Contribution c) {
        return Stream.of(c.activities, c.programs, c.facts, c.questions, c.lessons, c.checks)
            .<Object>flatMap(List::stream).toList();
    }

    private static boolean sameObjects(List<Object> these, List<Object> those) {
        return these.size() == those.size()
            && IntStream.range(0, these.size()).allMatch(i -> these.get(i) == those.get(i));
    }
}
