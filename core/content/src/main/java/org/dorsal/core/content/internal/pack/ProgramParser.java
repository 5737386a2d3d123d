package org.dorsal.core.content.internal.pack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Mending;
import org.dorsal.core.content.internal.json.Parsed;

/** A file {@code programs/ID.json}. */
final class ProgramParser {
    private final Sources sources;
    private final Map<String, Activity> activities;

    /** The activities are the pack's own; a program may also name those of other packs. */
    ProgramParser(Sources sources, Map<String, Activity> activities) {
        this.sources = sources;
        this.activities = Map.copyOf(activities);
    }

    Parsed<Schedule> parse(Cursor file) {
        return file.object(object -> {
            Parsed<String> id = object.text("id");
            Parsed<String> title = object.text("title");
            Parsed<String> summary = object.text("summary");
            Parsed<Source> source = sources.of(object);
            Parsed<List<Schedule.Stage>> stages = object.list("stages", this::stage);
            return object.build(() -> new Schedule(id.get(), title.get(), summary.get(), stages.get(), source.get()));
        });
    }

    private Parsed<Schedule.Stage> stage(Cursor stage) {
        return stage.object(object -> {
            Parsed<String> title = object.text("title");
            Parsed<Integer> sittings = object.whole("sittings");
            Parsed<Integer> daysPerWeek = object.whole("daysPerWeek");
            Parsed<List<Schedule.Part>> parts = object.list("parts", this::part);
            return object.build(() -> new Schedule.Stage(title.get(), sittings.get(), daysPerWeek.get(), parts.get()));
        });
    }

    private Parsed<Schedule.Part> part(Cursor part) {
        return part.object(object -> {
            Parsed<String> activity = object.text("activity");
            Parsed<Optional<String>> variant = object.optional("variant", at -> variant(at, activity));
            Parsed<Optional<Integer>> sets = object.optional("sets", Cursor::whole);
            Parsed<Optional<Integer>> repetitions = object.optional("repetitions", Cursor::whole);
            Parsed<Optional<Duration>> hold = object.optional("hold", at -> at.whole().map(Duration::ofSeconds));
            return object.build(() ->
                new Schedule.Part(activity.get(), variant.get(), sets.get(), repetitions.get(), hold.get()));
        });
    }

    private Parsed<String> variant(Cursor at, Parsed<String> activityId) {
        Parsed<String> variant = at.text();
        Optional<Activity> activity = activityId.ifSound().map(activities::get);
        if (!variant.isSound() || activity.isEmpty() || activity.get().variant(variant.get()).isPresent()) {
            return variant;
        }
        return at.broken(activityId.get() + " has no variant \"" + variant.get() + "\".",
            Mending.of(variant.get(), activity.get().variants().stream().map(Variant::id).toList()));
    }
}
