package org.dorsal.tck.internal.laboratory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.tck.internal.trial.CheckUnderTrial;

/**
 * What a plugin brings, as far as it says what that is.
 *
 * @param silent what could not say what it is: by what it is, why
 */
public record Offered(List<CheckUnderTrial> checks, List<Activity> activities, List<Schedule> programs, List<Fact> facts,
        List<Question> questions, List<Lesson> lessons, Map<String, String> silent) {
    public static final Offered NOTHING = new Offered(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    /** What a pack of data brings. */
    public static Offered by(CarriedServices pack, Surroundings surroundings) {
        List<Object> services = new ArrayList<>();
        Stream.of(pack.techniques(), pack.exercises(), pack.programs(), pack.facts(), pack.questions(), pack.lessons(), pack.checks())
            .forEach(services::addAll);
        return Inquiry.of(services, surroundings);
    }

    public Offered {
        checks = List.copyOf(checks);
        activities = List.copyOf(activities);
        programs = List.copyOf(programs);
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
        lessons = List.copyOf(lessons);
        silent = Map.copyOf(silent);
    }
}
