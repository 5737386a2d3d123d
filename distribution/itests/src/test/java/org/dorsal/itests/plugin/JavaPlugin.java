package org.dorsal.itests.plugin;

import java.time.Duration;
import java.util.Dictionary;
import java.util.EnumMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Aim;
import org.dorsal.api.activity.Breath;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.activity.Figure;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Program;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Technique;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Everything a pack can carry as data, registered from Java: for people whose neck is stiff. */
public final class JavaPlugin implements BundleActivator {
    public static final String CHECK = "neck-dizziness";
    private static final Source OURS = new Source("Dorsal's own tests", Mark.OWN_PROPOSAL);
    private static final int SERVICES = 6;

    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> together = new Hashtable<>();
        together.put(Capabilities.TOGETHER, SERVICES);
        context.registerService(Fact.class, dizzyWhenTurning(), together);
        context.registerService(Question.class, question(), together);
        context.registerService(SafetyCheck.class, new NeckCheck(), together);
        context.registerService(Exercise.class, () -> activity("slow-head-turn", Set.of(Demand.CERVICAL_ROTATION)), together);
        context.registerService(Technique.class, () -> activity("towel-neck-release", Set.of(Demand.CERVICAL_EXTENSION)), together);
        context.registerService(Program.class, JavaPlugin::program, together);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the services away.
    }

    private static Fact dizzyWhenTurning() {
        return new Fact("dizzy_when_turning_head", "dizzy when you turn your head", FactType.FLAG, Optional.empty(), List.of(),
            FactValue.NO, Optional.empty(), Duration.ZERO, Fact.Origin.PERSON, Fact.Worse.PRESENT, Fact.NotSure.WORSE,
            Optional.empty());
    }

    private static Question question() {
        Question.Line line = new Question.Line("I get dizzy when I turn my head",
            Map.of("dizzy_when_turning_head", FactValue.YES), Optional.empty(), Set.of());
        return new Question("neck", "Your neck", "", Question.Section.LATELY, 90, Question.Shape.MARKS, List.of(line),
            Optional.empty(), true, Optional.empty());
    }

    private static Schedule program() {
        Schedule.Part part = new Schedule.Part("slow-head-turn", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Schedule("neck-week", "A week for the neck", "Turns the head slowly every day.",
            List.of(new Schedule.Stage("Slowly", 7, 7, List.of(part))), OURS);
    }

    private static Activity activity(String id, Set<Demand> demands) {
        Dose dose = new Dose(1, 3, Duration.ofSeconds(5), Duration.ofSeconds(10), 2, 7, OURS);
        Variant variant = new Variant("standard", "Standard", Variant.Effort.STANDARD, demands, List.of(),
            List.of(Step.move("Sit tall", Duration.ofSeconds(3))), List.of(Step.hold("Stay there")),
            List.of(Step.move("Come back to the middle", Duration.ofSeconds(3))), true, dose, figure(), figure(), OURS);
        return new Activity(id, "Neck: " + id, "Something slow for the neck.", "Your neck is stiff.",
            List.of(new Aim("cervical-rotation", "turning the head", OURS)), new Breath("Breathe on.", 4, 6, OURS),
            Activity.Hands.FREE, Activity.Screen.SEEN, List.of(), List.of(variant), OURS);
    }

    private static Figure figure() {
        Map<Figure.Joint, Figure.Point> joints = new EnumMap<>(Figure.Joint.class);
        for (Figure.Joint joint : Figure.Joint.values()) {
            joints.put(joint, new Figure.Point(50, 10.0 * joint.ordinal()));
        }
        return new Figure("Somebody sits tall.", joints, List.of());
    }

    /** Closes turning the head for those who get dizzy by it. */
    public static final class NeckCheck implements SafetyCheck {
        @Override
        public String id() {
            return CHECK;
        }

        @Override
        public Set<Phase> phases() {
            return Set.of(Phase.BEFORE);
        }

        @Override
        public Set<String> reads() {
            return Set.of("dizzy_when_turning_head");
        }

        @Override
        public List<Finding> assess(Evidence evidence) {
            if (!evidence.possibly("dizzy_when_turning_head")) {
                return List.of();
            }
            return List.of(Finding.of("dizzy-by-turning", Level.CAUTION, Set.of(Demand.CERVICAL_ROTATION),
                "Turning your head makes you dizzy.", "Leave your head still, and ask a physician about it.", OURS));
        }
    }
}
