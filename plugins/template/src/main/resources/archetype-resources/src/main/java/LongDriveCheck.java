package ${package};

import java.util.List;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;

/** After hours at the wheel nobody bends back as far as it goes. Replace it by what you know. */
public final class LongDriveCheck implements SafetyCheck {
    private static final String HOURS = "hours_driven_today";
    private static final int MANY = 4;
    private static final Finding STIFF_FROM_DRIVING = Finding.of("stiff-from-driving", Level.CAUTION, Set.of(Demand.END_RANGE_EXTENSION),
        "After hours at the wheel the back is not ready for its full range.", "Walk for ten minutes first, then begin with small movements.",
        new Source("Our own proposal", Mark.OWN_PROPOSAL));

    @Override
    public String id() {
        return "${artifactId}";
    }

    @Override
    public Set<Phase> phases() {
        return Set.of(Phase.BEFORE);
    }

    @Override
    public Set<String> reads() {
        return Set.of(HOURS);
    }

    @Override
    public List<Finding> assess(Evidence evidence) {
        return evidence.atLeast(HOURS, MANY) ? List.of(STIFF_FROM_DRIVING) : List.of();
    }
}
