package org.dorsal.core.packs.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.activity.Schedule;
import org.dorsal.core.content.PackProblem;
import org.dorsal.text.Nearest;

/** Each activity of a program is brought by somebody. */
final class ActivitiesAreThere implements PackCheck {
    @Override
    public List<PackProblem> problems(Candidate pack, Neighbours neighbours) {
        Set<String> known = neighbours.ids(neighbours.installed().activities(), Named::activities);
        Named.activities(pack.carried()).forEach(known::add);
        boolean complete = neighbours.suffice(pack.artifact());
        List<PackProblem> problems = new ArrayList<>();
        pack.carried().programs().forEach(program -> named(program.schedule())
            .filter(activity -> complete && !known.contains(activity) && !pack.mayBring(activity))
            .collect(Collectors.toCollection(TreeSet::new)).forEach(activity -> problems.add(pack.places()
                .of(activity, "programs/" + program.schedule().id() + ".json", "/stages/[0-9]+/parts/[0-9]+/activity")
                .problem("No pack brings the activity " + activity + ".", Nearest.to(activity, known)
                    .map(near -> "Did you mean \"" + near + "\"?").orElse("Install the pack that brings it first.")))));
        return problems;
    }

    private static Stream<String> named(Schedule schedule) {
        return schedule.stages().stream().flatMap(stage -> stage.parts().stream()).map(Schedule.Part::activity);
    }
}
