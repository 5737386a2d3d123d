package org.dorsal.core.console.internal.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Activity.Hands;
import org.dorsal.api.activity.Aim;
import org.dorsal.api.activity.Breath;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Figure;
import org.dorsal.api.activity.Figure.Joint;
import org.dorsal.api.activity.Figure.Point;
import org.dorsal.api.activity.Figure.Prop;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Precaution;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Line;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.fact.Question.Shape;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Verdict;

/** Things to say and to do, for tests. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final Source SOURCE = new Source("A book about backs", Mark.PUBLISHED);

    private Samples() {
    }

    public static Figure allFours() {
        return figure("On hands and knees, chest forward", Map.of(
            Joint.HEAD, new Point(6.4, 93.8), Joint.NECK, new Point(19.3, 77.6), Joint.UPPER_BACK, new Point(33.8, 64.7),
            Joint.LOWER_BACK, new Point(53.2, 58.2), Joint.HIP, new Point(67.8, 71.1), Joint.ELBOW, new Point(19.3, 38.8),
            Joint.HAND, new Point(19.3, 3.2), Joint.KNEE, new Point(67.8, 4.8), Joint.FOOT, new Point(93.7, 3.2)), List.of());
    }

    public static Figure rounded() {
        return figure("On hands and knees, the back rounded", Map.of(
            Joint.HEAD, new Point(8, 55), Joint.NECK, new Point(19.3, 71.1), Joint.UPPER_BACK, new Point(35.5, 97),
            Joint.LOWER_BACK, new Point(53.2, 97), Joint.HIP, new Point(67.8, 71.1), Joint.ELBOW, new Point(19.3, 38.8),
            Joint.HAND, new Point(19.3, 3.2), Joint.KNEE, new Point(67.8, 4.8), Joint.FOOT, new Point(93.7, 3.2)), List.of());
    }

    public static Figure overARoller() {
        return figure("Lying over the roller", Map.of(
            Joint.HEAD, new Point(11.1, 47.8), Joint.NECK, new Point(23.5, 40.7), Joint.UPPER_BACK, new Point(37.6, 35.4),
            Joint.LOWER_BACK, new Point(55.3, 23), Joint.HIP, new Point(69.5, 14.2), Joint.ELBOW, new Point(19.9, 67.2),
            Joint.HAND, new Point(9.3, 51.3), Joint.KNEE, new Point(83.6, 47.8), Joint.FOOT, new Point(96, 7.1)),
            List.of(new Prop(Prop.Shape.ROUND, new Point(30.5, 0), new Point(46.5, 30.1))));
    }

    private static Figure figure(String caption, Map<Joint, Point> joints, List<Prop> props) {
        return new Figure(caption, new EnumMap<>(joints), props);
    }

    public static Activity activity(String id, String title, Hands hands) {
        return new Activity(id, title, "It moves the upper back gently.", "When the upper back is stiff.",
            List.of(new Aim("thoracic-extension", "bending the upper back backwards", SOURCE)),
            new Breath("Breathe in on the way, out on the way back.", 4, 6, SOURCE), hands, Activity.Screen.SEEN,
            List.of(new Precaution("Never force it.", SOURCE)), List.of(variant("standard", "On the floor"), variant("seated", "Seated")),
            SOURCE);
    }

    public static Variant variant(String id, String title) {
        return new Variant(id, title, Variant.Effort.STANDARD, Set.of(Demand.GENTLE_MOVEMENT),
            List.of(new Equipment("floor", "a mat on the floor")),
            List.of(Step.move("Kneel down and put your hands under the shoulders", Duration.ofSeconds(8))),
            List.of(Step.move("Arch the back gently", Duration.ofSeconds(4)), Step.hold("Stay there and breathe")),
            List.of(Step.move("Sit back on your heels", Duration.ofSeconds(5))), false,
            new Dose(2, 5, Duration.ofSeconds(5), Duration.ofSeconds(20), 2, 7, SOURCE), allFours(), rounded(), SOURCE);
    }

    public static Question marks(String id, String title, String... lines) {
        return new Question(id, title, "", Section.RIGHT_NOW, 10, Shape.MARKS, lines(id, lines), Optional.empty(), true, Optional.empty());
    }

    public static Question choice(String id, String title, String... lines) {
        return new Question(id, title, "", Section.YOUR_BACK, 20, Shape.CHOICE, lines(id, lines), Optional.empty(), false, Optional.empty());
    }

    public static Question number(String id, String title, String fact, boolean notSure) {
        return new Question(id, title, "", Section.YOUR_BACK, 10, Shape.NUMBER, List.of(), Optional.of(fact), notSure, Optional.empty());
    }

    private static List<Line> lines(String id, String... lines) {
        return java.util.stream.IntStream.range(0, lines.length)
            .mapToObj(i -> new Line(lines[i], Map.of(id + "_" + i, FactValue.YES), Optional.empty(), Set.of())).toList();
    }

    public static Fact whole(String id, double least, double greatest) {
        return new Fact(id, "the " + id, FactType.WHOLE, Optional.of(new Fact.Range(least, greatest)), List.of(),
            FactValue.of(least), Optional.empty(), Duration.ZERO, Fact.Origin.PERSON, Fact.Worse.HIGHER, Fact.NotSure.WORSE,
            Optional.empty());
    }

    public static Finding finding(Level level) {
        return Finding.of("a-rule", level, Set.of(), "You said that something is not as usual.", "See a physician about it.", SOURCE);
    }

    public static Verdict clear(String... openActivities) {
        Map<String, List<String>> open = java.util.Arrays.stream(openActivities)
            .collect(java.util.stream.Collectors.toMap(id -> id, id -> List.of("standard", "seated")));
        return verdict(List.of(), List.of(), open, Map.of());
    }

    /** The verdict for someone who said what is at hand. */
    public static Verdict having(Verdict verdict, String... things) {
        return new Verdict(verdict.person(), verdict.screening(), verdict.until(),
            Map.of("equipment_at_hand", org.dorsal.api.fact.Answer.given(FactValue.of(Set.of(things)), NOW)),
            verdict.assessment(), verdict.open(), verdict.closed());
    }

    public static Verdict refused(Level level) {
        return verdict(List.of(new Found("a-check", "a-pack", finding(level))), List.of(), Map.of(),
            Map.of("cat-cow", Map.of("standard", new Refusal(List.of(new Found("a-check", "a-pack", finding(level))), Optional.empty()))));
    }

    public static Verdict caution() {
        Refusal refusal = new Refusal(List.of(new Found("a-check", "a-pack", finding(Level.CAUTION))),
            Optional.of(new Refusal.Choice("cat-cow", "seated")));
        return verdict(List.of(new Found("a-check", "a-pack", finding(Level.CAUTION))), List.of(),
            Map.of("cat-cow", List.of("seated")), Map.of("roller", Map.of("standard", refusal, "seated", refusal)));
    }

    public static Verdict indeterminate() {
        return verdict(List.of(), List.of(new Indeterminate("infection", "org.dorsal.triage", Indeterminate.Cause.MISSING, "")), Map.of(), Map.of());
    }

    private static Verdict verdict(List<Found> findings, List<Indeterminate> faults, Map<String, List<String>> open,
            Map<String, Map<String, Refusal>> closed) {
        return new Verdict("me", "s1", NOW.plusSeconds(7200),
            Map.of("pain_nrs", org.dorsal.api.fact.Answer.given(FactValue.of(4), NOW)),
            new Assessment(1, NOW, findings, Set.of(), faults), open, closed);
    }
}
