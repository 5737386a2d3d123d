package org.dorsal.core.content.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.activity.Program;
import org.dorsal.api.activity.Technique;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.dorsal.core.content.internal.rule.RuledCheck;

/** Turns what a pack says into the services of the API. */
public final class Contributions {
    private Contributions() {
    }

    /** The rules of the pack read its own facts, and those of others. */
    public static CarriedServices of(PackContent content, FactLookup others) {
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
        List<SafetyCheck> checks = content.checks().stream().<SafetyCheck>map(check -> new RuledCheck(check, facts)).toList();
        return new CarriedServices(techniques, exercises, programs, content.facts(), content.questions(), content.lessons(), checks);
    }

    /** The facts that rules of the pack may read. */
    public static FactLookup factsOf(PackContent content, FactLookup others) {
        Map<String, Fact> own = content.facts().stream().collect(Collectors.toMap(Fact::id, Function.identity(), (first, again) -> first));
        return FactLookup.of(own).or(others);
    }
}
