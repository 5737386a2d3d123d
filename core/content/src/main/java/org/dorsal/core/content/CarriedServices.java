package org.dorsal.core.content;

import java.util.List;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Program;
import org.dorsal.api.activity.Technique;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.SafetyCheck;

/** What a pack brings to the platform, as the services of the API. */
public record CarriedServices(List<Technique> techniques, List<Exercise> exercises, List<Program> programs, List<Fact> facts,
        List<Question> questions, List<Lesson> lessons, List<SafetyCheck> checks) {
    public static final CarriedServices NOTHING =
        new CarriedServices(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public CarriedServices {
        techniques = List.copyOf(techniques);
        exercises = List.copyOf(exercises);
        programs = List.copyOf(programs);
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
        lessons = List.copyOf(lessons);
        checks = List.copyOf(checks);
    }
}
