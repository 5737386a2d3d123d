package org.dorsal.tck.internal.laboratory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Program;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Technique;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.tck.internal.guard.Bounded;
import org.dorsal.tck.internal.guard.Failure;
import org.dorsal.tck.internal.trial.CheckUnderTrial;
import org.dorsal.text.Identifier;

/** Asks services what they are, as the platform does: within a second each. Asks twice, as an answer must not change. */
final class Inquiry {
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final String CHANGES = "it says something else when it is asked again";

    private final Surroundings surroundings;
    private final Map<String, Fact> own = new TreeMap<>();
    private final List<CheckUnderTrial> checks = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Schedule> programs = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private final Map<String, String> silent = new TreeMap<>();

    private record Described(String id, Set<Phase> phases, Set<String> reads) {
        static Described by(SafetyCheck check) {
            String id = Objects.requireNonNull(check.id(), "id()");
            if (!Identifier.is(id)) {
                throw new IllegalArgumentException("the id of a check consists of " + Identifier.IN_WORDS);
            }
            Set<Phase> phases = EnumSet.copyOf(Objects.requireNonNull(check.phases(), "phases()"));
            return new Described(id, phases, new TreeSet<>(Objects.requireNonNull(check.reads(), "reads()")));
        }
    }

    private Inquiry(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static Offered of(List<?> services, Surroundings surroundings) {
        Inquiry inquiry = new Inquiry(surroundings);
        // Facts first: what a check reads may be among them.
        services.stream().filter(Fact.class::isInstance).map(Fact.class::cast).forEach(fact -> inquiry.own.put(fact.id(), fact));
        services.forEach(inquiry::ask);
        return new Offered(inquiry.checks, inquiry.activities, inquiry.programs, List.copyOf(inquiry.own.values()), inquiry.questions,
            inquiry.lessons, inquiry.silent);
    }

    private void ask(Object service) {
        if (service instanceof Technique technique) {
            ask("technique", technique, technique::activity, activities::add);
        } else if (service instanceof Exercise exercise) {
            ask("exercise", exercise, exercise::activity, activities::add);
        } else if (service instanceof Program program) {
            ask("program", program, program::schedule, programs::add);
        } else if (service instanceof SafetyCheck check) {
            ask("check", check, () -> Described.by(check), described -> checks.add(underTrial(check, described)));
        } else if (service instanceof Question question) {
            questions.add(question);
        } else if (service instanceof Lesson lesson) {
            lessons.add(lesson);
        }
    }

    private <T> void ask(String kind, Object service, Callable<T> says, Consumer<T> taker) {
        String name = kind + " " + service.getClass().getName();
        try {
            T first = said(kind, says);
            if (!first.equals(said(kind, says))) {
                silent.put(name, CHANGES);
                return;
            }
            taker.accept(first);
        } catch (Failure failure) {
            silent.put(name, failure.getMessage());
        }
    }

    private static <T> T said(String kind, Callable<T> says) throws Failure {
        return Bounded.call(kind, LONGEST, () -> Objects.requireNonNull(says.call(), "it returned null"));
    }

    private CheckUnderTrial underTrial(SafetyCheck check, Described described) {
        Map<String, Fact> facts = new TreeMap<>();
        described.reads().forEach(id -> Optional.ofNullable(own.get(id)).or(() -> surroundings.fact(id)).ifPresent(fact -> facts.put(id, fact)));
        return new CheckUnderTrial(check, described.id(), described.phases(), described.reads(), facts);
    }
}
