package org.dorsal.core.given;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Aim;
import org.dorsal.api.activity.Breath;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Figure;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.journal.KeptFinding;

/** The least that makes each value valid; tests say only what they are about. */
public final class Given {
    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    public static final Source SOURCE = new Source("A source", Mark.PUBLISHED);

    private Given() {
    }

    public static Provider bundle(String name) {
        return new Provider(name, "1.0.0", name);
    }

    public static Fact flag(String id) {
        return flag(id, Fact.NotSure.WORSE);
    }

    public static Fact flag(String id, Fact.NotSure notSure) {
        return new Fact(id, "whether " + id, FactType.FLAG, Optional.empty(), List.of(), FactValue.NO, Optional.empty(),
            Duration.ZERO, Fact.Origin.PERSON, Fact.Worse.PRESENT, notSure, Optional.empty());
    }

    public static Question question(String id, String fact) {
        Question.Line line = new Question.Line("It is so", Map.of(fact, FactValue.YES), Optional.empty(), Set.of());
        return new Question(id, "Is it so?", "", Question.Section.RIGHT_NOW, 1, Question.Shape.MARKS, List.of(line),
            Optional.empty(), true, Optional.empty());
    }

    public static Finding finding(String rule, Level level, Demand... closes) {
        return Finding.of(rule, level, Set.of(closes), "Because of " + rule, "See someone", SOURCE);
    }

    /** What the check "earlier" of the pack "pack" found at some time. */
    public static KeptFinding kept(String rule, Level level) {
        return new KeptFinding("earlier", "pack", finding(rule, level));
    }

    public static Activity activity(String id, Demand... demands) {
        return new Activity(id, "Title of " + id, "What it is.", "When to choose it.",
            List.of(new Aim("ease", "Ease", SOURCE)), new Breath("Breathe", 4, 6, SOURCE), Activity.Hands.FREE,
            Activity.Screen.SEEN, List.of(), List.of(variant("standard", demands)), SOURCE);
    }

    public static Variant variant(String id, Demand... demands) {
        Dose dose = new Dose(1, 5, Duration.ofSeconds(5), Duration.ZERO, 1, 7, SOURCE);
        return new Variant(id, "Title of " + id, Variant.Effort.STANDARD, Set.of(demands), List.of(), move("Sit down"),
            move("Lean back"), move("Stand up"), false, dose, figure(), figure(), SOURCE);
    }

    public static Schedule program(String id, String... activities) {
        List<Schedule.Part> parts = Arrays.stream(activities)
            .map(a -> new Schedule.Part(a, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())).toList();
        return new Schedule(id, "Title of " + id, "What it is.", List.of(new Schedule.Stage("One", 1, 7, parts)), SOURCE);
    }

    public static Answer yes() {
        return Answer.given(FactValue.YES, NOW);
    }

    public static Answer no() {
        return Answer.given(FactValue.NO, NOW);
    }

    public static Answer answer(Answer.State state) {
        return Answer.without(state, NOW);
    }

    private static List<Step> move(String text) {
        return List.of(Step.move(text, Duration.ofSeconds(4)));
    }

    private static Figure figure() {
        Map<Figure.Joint, Figure.Point> joints = new EnumMap<>(Figure.Joint.class);
        Arrays.stream(Figure.Joint.values()).forEach(joint -> joints.put(joint, new Figure.Point(50, 50)));
        return new Figure("Somebody sits", joints, List.of());
    }
}
