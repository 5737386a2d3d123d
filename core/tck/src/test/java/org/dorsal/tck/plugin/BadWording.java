package org.dorsal.tck.plugin;

import java.util.List;
import java.util.Set;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.SafetyCheck;
import org.osgi.service.component.annotations.Component;

/** Checks that say what they find as they must not. */
public final class BadWording {
    private static final String ADVICE = "See a physician within days.";
    private static final String BOOK = "A guideline of 2024, page 12";

    private BadWording() {
    }

    private static List<Finding> found(Evidence evidence, String reason, String citation) {
        if (!evidence.possibly(Judgement.FEVER) && !evidence.atLeast(Judgement.PAIN, 7)) {
            return List.of();
        }
        return List.of(Finding.of("hot", Level.CONSULT, Set.of(), reason, ADVICE, new Source(citation, Mark.OWN_PROPOSAL)));
    }

    @Component(service = SafetyCheck.class)
    public static final class Mutters extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return found(evidence, "too hot", BOOK);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class LeavesAPlaceToFill extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return found(evidence, "Your temperature is {0} degrees.", BOOK);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class IsLongWinded extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return found(evidence, "It is " + "so ".repeat(45) + "hot.", BOOK);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class Diagnoses extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return found(evidence, "You have a slipped disc.", BOOK);
        }
    }

    @Component(service = SafetyCheck.class)
    public static final class NamesNoSource extends Judgement {
        @Override
        public List<Finding> assess(Evidence evidence) {
            return found(evidence, "A fever should be looked at first.", "Internet");
        }
    }
}
