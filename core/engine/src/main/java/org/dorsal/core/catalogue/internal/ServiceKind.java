package org.dorsal.core.catalogue.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Program;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Technique;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.text.Identifier;

/** The services that plugins register, and how each is asked what it is. Asking runs the plugin's code. */
enum ServiceKind {
    TECHNIQUE(Technique.class, technique -> {
        Activity given = technique.activity();
        OfferedActivity activity = new OfferedActivity(ActivityKind.TECHNIQUE, withSelfAdjustment(given));
        return draft -> draft.add(activity);
    }),
    EXERCISE(Exercise.class, exercise -> {
        OfferedActivity activity = new OfferedActivity(ActivityKind.EXERCISE, exercise.activity());
        return draft -> draft.add(activity);
    }),
    PROGRAM(Program.class, program -> {
        Schedule schedule = Objects.requireNonNull(program.schedule(), "schedule");
        return draft -> draft.add(schedule);
    }),
    FACT(Fact.class, fact -> draft -> draft.add(fact)),
    QUESTION(Question.class, question -> draft -> draft.add(question)),
    LESSON(Lesson.class, lesson -> draft -> draft.add(lesson)),
    CHECK(SafetyCheck.class, check -> {
        InstalledCheck installed = installed(check);
        return draft -> draft.add(installed);
    });

    private final Class<?> type;
    private final Function<Object, Definition> ask;

    <S> ServiceKind(Class<S> type, Function<S, Definition> ask) {
        this.type = type;
        this.ask = service -> ask.apply(type.cast(service));
    }

    Class<?> type() {
        return type;
    }

    /** What it is called in a sentence. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws RuntimeException whatever the plugin throws, or when what it says is not valid */
    Definition ask(Object service) {
        return ask.apply(service);
    }

    private static Activity withSelfAdjustment(Activity a) {
        List<Variant> variants = a.variants().stream().map(ServiceKind::withSelfAdjustment).toList();
        return new Activity(a.id(), a.title(), a.summary(), a.chooseFor(), a.aims(), a.breath(), a.hands(), a.screen(),
            a.precautions(), variants, a.source());
    }

    private static Variant withSelfAdjustment(Variant v) {
        Set<Demand> demands = EnumSet.of(Demand.SELF_ADJUSTMENT);
        demands.addAll(v.demands());
        return new Variant(v.id(), v.title(), v.effort(), demands, v.equipment(), v.getOn(), v.round(), v.getOff(), v.sided(),
            v.dose(), v.start(), v.end(), v.source());
    }

    private static InstalledCheck installed(SafetyCheck check) {
        InstalledCheck installed = new InstalledCheck(check.id(), check.phases(), check.reads(), check);
        if (!Identifier.is(installed.id())) {
            throw new IllegalArgumentException("the id of a check consists of " + Identifier.IN_WORDS);
        }
        if (installed.phases().isEmpty()) {
            throw new IllegalArgumentException("the check " + installed.id() + " is to be asked in no phase");
        }
        return installed;
    }
}
