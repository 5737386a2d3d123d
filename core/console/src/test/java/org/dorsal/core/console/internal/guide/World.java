package org.dorsal.core.console.internal.guide;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Activity.Hands;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Question;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.console.internal.GuideOptions;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.program.NextPart;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.screening.Verdict;

/** An installation with two activities and a program, and a person who answers. */
public final class World {
    public static final Activity CAT_COW = Samples.activity("cat-cow", "Cat-Cow", Hands.FREE);
    public static final Activity ROLLER = Samples.activity("roller", "Foam roller", Hands.BUSY);
    private static final Provider BY = new Provider("org.dorsal.mobility", "1.0.0", "mobility");

    public final Catalogue catalogue;
    public final FakeScreenings screenings;
    public final FakeSessions sessions;
    public final FakePrograms programs = new FakePrograms();
    public final FakeJournal journal = new FakeJournal();
    public final AtomicLong nanos = new AtomicLong();

    private World(List<Question> questions, Verdict verdict, List<Question> inquiry) {
        catalogue = catalogue();
        screenings = new FakeScreenings(questions, verdict, inquiry);
        sessions = new FakeSessions(catalogue);
        programs.next = Optional.of(sitting(LocalDate.of(2026, 11, 22)));
        programs.afterwards = Optional.of(sitting(LocalDate.of(2026, 11, 23)));
    }

    public static World whereTheVerdictIs(Verdict verdict) {
        return new World(questions(), verdict, List.of(Samples.marks("event", "What happened?", "A sharp pain", "A pop without pain")));
    }

    public static World asking(List<Question> questions) {
        return new World(questions, Samples.clear("cat-cow", "roller"), List.of());
    }

    public static World allClear() {
        return whereTheVerdictIs(Samples.clear("cat-cow", "roller"));
    }

    public static List<Question> questions() {
        return List.of(
            Samples.marks("danger", "Right now, have you any of these?", "Chest pain", "Short of breath", "Faint"),
            Samples.number("pain", "How bad is the pain now?", "pain_nrs", false),
            Samples.choice("spell", "How long has this spell lasted?", "Up to 3 days", "4 to 13 days", "It comes and goes"));
    }

    private static Catalogue catalogue() {
        Map<String, Provided<OfferedActivity>> activities = new TreeMap<>();
        for (Activity activity : List.of(CAT_COW, ROLLER)) {
            activities.put(activity.id(), new Provided<>(new OfferedActivity(ActivityKind.EXERCISE, activity), BY));
        }
        return new Catalogue(1, activities, Map.of("desk-reset", new Provided<>(program(), BY)),
            Map.of("pain_nrs", new Provided<>(Samples.whole("pain_nrs", 0, 10), BY)), Map.of(), Map.of(), Map.of(), Set.of(), List.of());
    }

    private static Schedule program() {
        Schedule.Part part = new Schedule.Part("cat-cow", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Schedule.Part other = new Schedule.Part("roller", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Schedule("desk-reset", "Desk reset", "Six minutes away from the desk.",
            List.of(new Schedule.Stage("Every day", 5, 7, List.of(part, other))), Samples.SOURCE);
    }

    private static NextSitting sitting(LocalDate due) {
        return new NextSitting(program(), 0, 0, List.of(part(CAT_COW), part(ROLLER)), false, false, due);
    }

    public static NextPart part(Activity activity) {
        return new NextPart(activity.id(), Optional.of("standard"), Optional.of(activity.variants().get(0).dose()), Optional.empty());
    }

    public GuideServices services() {
        Catalogues catalogues = new Catalogues() {
            @Override
            public Catalogue current() {
                return catalogue;
            }

            @Override
            public Catalogue settled() {
                return catalogue;
            }
        };
        return new GuideServices(catalogues, screenings, sessions, programs, journal, Clock.fixed(Samples.NOW, ZoneOffset.UTC),
            () -> nanos.addAndGet(1_000_000_000L));
    }

    public GuidedConsole console() {
        return new GuidedConsole(services(), settings());
    }

    /** What a plain console takes and gives. */
    public static final class Lines {
        private final StringWriter written = new StringWriter();
        private final GuideOptions options;

        private Lines(Optional<String> person, String... lines) {
            String typed = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
            Streams streams = new Streams(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(written), new PrintWriter(written), () -> false, 80);
            options = new GuideOptions(streams, person, true, 1);
        }

        public GuideOptions options() {
            return options;
        }

        public String written() {
            return written.toString();
        }
    }

    public static Lines typing(String... lines) {
        return new Lines(Optional.empty(), lines);
    }

    public static Lines typingAs(String person, String... lines) {
        return new Lines(Optional.of(person), lines);
    }

    public static ConsoleSettings settings() {
        return ConsoleSettingsDefaults.of();
    }
}
