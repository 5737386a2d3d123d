package org.dorsal.tck.internal.requirement.arrival;

import java.util.List;
import org.dorsal.api.activity.Schedule;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;

public final class ProgramsNameActivities implements Requirement<Arrival> {
    @Override
    public String id() {
        return "program.activities";
    }

    @Override
    public String demand() {
        return "Every activity of a program is there: its own, or one of the packs of Dorsal.";
    }

    @Override
    public List<Flaw> flaws(Arrival arrival) {
        return arrival.offered().programs().stream().flatMap(program -> program.stages().stream().flatMap(stage -> stage.parts().stream())
            .map(Schedule.Part::activity).distinct().filter(activity -> !arrival.hasActivity(activity))
            .map(activity -> Flaw.warning(Place.of("program " + program.id()), "Neither it nor a pack of Dorsal brings the activity "
                + Printable.of(activity) + ".", "Bring it along, or name the pack that does in \"needs\"."))).toList();
    }
}
