package org.dorsal.core.content.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Program;
import org.dorsal.api.activity.Technique;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.dorsal.core.content.internal.rule.RuledCheck;

/** What a pack contributes to the platform, as the services of the API. */
public record Contributions(List<Technique> techniques, List<Exercise> exercises, List<Program> programs, List<Fact> facts,
        List<Question> questions, List<Lesson> lessons, List<RuledCheck> checks) {

    public Contributions {
        techniques = List.copyOf(techniques);
        exercises = List.copyOf(exercises);
        programs = List.copyOf(programs);
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
        lessons = List.copyOf(lessons);
        checks = List.copyOf(checks);
    }

    /** The rules of the pack read its own facts, and those of others. */
    public static Contributions of(PackContent content, FactLookup others) {
        List<Technique> techniques = new ArrayList<>();
        List<Exercise> exercises = new ArrayList<>();
        content.activities().forEach(offered -> {
            if (offered.kind() == PackContent.Kind.TECHNIQUE) {
                techniques.add(offered::activity);
            } else {
                exercises.add(offered::activity);
            }
        });
        List<Program> programs = content.programs().stream().map(schedule -> (Program) () -> schedule).toList();
        FactLookup facts = factsOf(content, others);
        List<RuledCheck> checks = content.checks().stream().map(check -> new RuledCheck(check, facts)).toList();
        return new Contributions(techniques, exercises, programs, content.facts(), content.questions(), content.lessons(), checks);
    }

    /** The facts that rules of the pack may read. */
    public static FactLookup factsOf(PackContent content, FactLookup others) {
        Map<String, Fact> own = content.facts().stream().collect(Collectors.toMap(Fact::id, Function.identity()));
        return FactLookup.of(own).or(others);
    }
}
