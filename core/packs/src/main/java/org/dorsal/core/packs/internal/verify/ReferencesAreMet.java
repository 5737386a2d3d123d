package org.dorsal.core.packs.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.PackProblem;
import org.dorsal.text.Nearest;

/** Whatever a pack names of others is there: the activities of its programs, the facts that its checks read. */
final class ReferencesAreMet implements PackCheck {
    @Override
    public List<PackProblem> problems(CarriedServices pack, Neighbours neighbours) {
        List<PackProblem> problems = new ArrayList<>();
        pack.programs().forEach(program -> activities(program.schedule(), pack, neighbours, problems));
        pack.checks().forEach(check -> facts(check, pack, neighbours, problems));
        return problems;
    }

    private static void activities(Schedule schedule, CarriedServices pack, Neighbours neighbours, List<PackProblem> problems) {
        Set<String> known = new TreeSet<>(neighbours.installed().activities().keySet());
        Stream.concat(Stream.of(pack), neighbours.alongside().values().stream()).forEach(carried -> {
            carried.techniques().forEach(technique -> known.add(technique.activity().id()));
            carried.exercises().forEach(exercise -> known.add(exercise.activity().id()));
        });
        schedule.stages().stream().flatMap(stage -> stage.parts().stream()).map(part -> part.activity()).distinct()
            .filter(activity -> !known.contains(activity)).forEach(activity -> problems.add(new PackProblem(
                "programs/" + schedule.id() + ".json", 0, 0, "", "No pack brings the activity " + activity + ".",
                Nearest.to(activity, known).map(near -> "Did you mean \"" + near + "\"?").orElse("Install the pack that brings it first."))));
    }

    private static void facts(SafetyCheck check, CarriedServices pack, Neighbours neighbours, List<PackProblem> problems) {
        Set<String> own = new TreeSet<>();
        pack.facts().forEach(fact -> own.add(fact.id()));
        check.reads().stream().sorted().filter(fact -> !own.contains(fact) && neighbours.fact(fact).isEmpty())
            .forEach(fact -> problems.add(new PackProblem("rules/" + check.id() + ".json", 0, 0, "",
                "No pack defines the fact " + fact + ".",
                Nearest.to(fact, neighbours.installed().facts().keySet()).map(near -> "Did you mean \"" + near + "\"?")
                    .orElse("Define it, or install the pack that does first."))));
    }
}
