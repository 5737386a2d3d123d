package org.dorsal.core.console.internal.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Aim;
import org.dorsal.api.activity.Breath;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Figure;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Precaution;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.CatalogueProblem;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.catalogue.Provider;

/** A small catalogue: two activities, a program, three facts, a check, a lesson. */
final class Content {
    static final Source PUBLISHED = new Source("doi 10.1000/1", Mark.PUBLISHED);
    static final Source OWN = new Source("Dorsal", Mark.OWN_PROPOSAL);

    private final List<CatalogueProblem> problems = new ArrayList<>();
    private final Map<String, Provided<InstalledCheck>> checks = new HashMap<>();
    private Set<ExpectedCheck> expected = Set.of(new ExpectedCheck("infection", "org.dorsal.triage"));

    static Content usual() {
        Content content = new Content();
        content.checks.put("infection", by("triage", new InstalledCheck("infection", Set.of(Phase.BEFORE, Phase.DURING),
            Set.of("fever", "pain_nrs"), new Infection())));
        return content;
    }

    Content withoutChecks() {
        checks.clear();
        return this;
    }

    Content with(SafetyCheck check) {
        checks.put(check.id(), by("triage", new InstalledCheck(check.id(), check.phases(), check.reads(), check)));
        return this;
    }

    Content expecting(String check, String bundle) {
        expected = Set.of(new ExpectedCheck("infection", "org.dorsal.triage"), new ExpectedCheck(check, bundle));
        return this;
    }

    Content withProblem(String what, String next) {
        problems.add(new CatalogueProblem(new Provider("org.dorsal.mobility", "1.0.0", "mobility"), what, next));
        return this;
    }

    Catalogue catalogue() {
        return new Catalogue(1,
            Map.of("cat-cow", by("mobility", new OfferedActivity(ActivityKind.EXERCISE, catCow())),
                "roller-extension", by("adjustment", new OfferedActivity(ActivityKind.TECHNIQUE, rollerExtension()))),
            Map.of("desk-reset", by("mobility", deskReset())),
            Map.of("fever", by("triage", fact("fever", FactType.FLAG, FactValue.NO)),
                "pain_nrs", by("triage", fact("pain_nrs", FactType.WHOLE, FactValue.of(0))),
                "sex", by("triage", fact("sex", FactType.WORD, FactValue.of("not_told")))),
            Map.of(),
            Map.of("the-pop", by("adjustment", new Lesson("the-pop", "What the pop is", 1,
                List.of(new Lesson.Paragraph("The pop is a bubble, not a bone.", PUBLISHED))))),
            checks, expected, problems);
    }

    static Activity catCow() {
        return new Activity("cat-cow", "Cat-Cow", "Round and arch on hands and knees.", "a stiff mid-back",
            List.of(new Aim("thoracic-mobility", "moves the mid-back both ways", PUBLISHED)), new Breath("Breathe as you like.", 4, 4, OWN),
            Activity.Hands.BUSY, Activity.Screen.UNSEEN, List.of(new Precaution("Never into pain.", OWN)),
            List.of(variant("standard", Set.of(Demand.KNEELING, Demand.WEIGHT_ON_WRISTS), List.of()),
                variant("seated", Set.of(Demand.GENTLE_MOVEMENT), List.of(new Equipment("chair", "a sturdy chair")))),
            PUBLISHED);
    }

    static Activity rollerExtension() {
        return new Activity("roller-extension", "Foam roller extension", "Roll the mid-back over a roller.", "the whole mid-back",
            List.of(new Aim("thoracic-extension", "opens the joints", OWN)), new Breath("Breathe out as you arch.", 4, 6, OWN),
            Activity.Hands.BUSY, Activity.Screen.UNSEEN, List.of(),
            List.of(variant("standard", Set.of(Demand.SELF_ADJUSTMENT, Demand.PRESSURE_ON_SPINE),
                List.of(new Equipment("roller", "a foam roller"), new Equipment("floor", "room on the floor")))), OWN);
    }

    private static Variant variant(String id, Set<Demand> demands, List<Equipment> equipment) {
        Figure figure = new Figure("A person.", joints(), List.of());
        return new Variant(id, "The " + id + " way", Variant.Effort.STANDARD, demands, equipment,
            List.of(Step.move("Get into position", Duration.ofSeconds(10))), List.of(Step.move("Move", Duration.ofSeconds(8)), Step.hold("Hold")),
            List.of(Step.move("Come out of it", Duration.ofSeconds(10))), false,
            new Dose(2, 5, Duration.ofSeconds(5), Duration.ofSeconds(30), 1, 3, PUBLISHED), figure, figure, PUBLISHED);
    }

    private static Map<Figure.Joint, Figure.Point> joints() {
        Map<Figure.Joint, Figure.Point> joints = new HashMap<>();
        for (Figure.Joint joint : Figure.Joint.values()) {
            joints.put(joint, new Figure.Point(50, 50));
        }
        return joints;
    }

    private static Schedule deskReset() {
        return new Schedule("desk-reset", "Desk reset", "A few minutes against a day of sitting.",
            List.of(new Schedule.Stage("Every day", 6, 7, List.of(
                new Schedule.Part("cat-cow", Optional.of("seated"), Optional.of(1), Optional.empty(), Optional.empty())))), OWN);
    }

    private static Fact fact(String id, FactType type, FactValue normal) {
        boolean number = type == FactType.WHOLE;
        return new Fact(id, "the meaning of " + id, type, number ? Optional.of(new Fact.Range(0, 10)) : Optional.empty(),
            type == FactType.WORD ? List.of("female", "male", "not_told") : List.of(), normal, Optional.empty(), Duration.ZERO,
            Fact.Origin.PERSON, Fact.Worse.NONE, Fact.NotSure.WORSE, Optional.empty());
    }

    private static <T> Provided<T> by(String pack, T what) {
        return new Provided<>(what, new Provider("org.dorsal." + pack, "1.0.0", pack));
    }

    /** A check of what comes after a session that fails whenever it is asked. */
    static final class Broken implements SafetyCheck {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public Set<Phase> phases() {
            return Set.of(Phase.AFTER);
        }

        @Override
        public Set<String> reads() {
            return Set.of();
        }

        @Override
        public List<Finding> assess(Evidence evidence) {
            throw new IllegalStateException("broken");
        }
    }

    /** Fever is urgent; pain of 4 or more closes self-adjustment. */
    private static final class Infection implements SafetyCheck {
        @Override
        public String id() {
            return "infection";
        }

        @Override
        public Set<Phase> phases() {
            return Set.of(Phase.BEFORE, Phase.DURING);
        }

        @Override
        public Set<String> reads() {
            return Set.of("fever", "pain_nrs");
        }

        @Override
        public List<Finding> assess(Evidence evidence) {
            List<Finding> findings = new ArrayList<>();
            if (evidence.possibly("fever")) {
                findings.add(Finding.of("fever", Level.URGENT, Set.of(), "Fever with back pain can be an infection.",
                    "See a doctor today.", PUBLISHED));
            }
            if (evidence.atLeast("pain_nrs", 4)) {
                findings.add(Finding.of("pain", Level.CAUTION, Set.of(), "Your pain is 4 or more.", "Move gently.", OWN));
            }
            return findings;
        }
    }
}
