package org.dorsal.core.content.internal.pack;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Figure;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.ObjectCursor;
import org.dorsal.core.content.internal.json.Parsed;

/** One variant of an activity. */
final class VariantParser {
    private final Sources sources;
    private final FigureParser figures = new FigureParser();

    VariantParser(Sources sources) {
        this.sources = sources;
    }

    Parsed<Variant> parse(Cursor variant) {
        return variant.object(object -> {
            Parsed<String> id = object.text("id");
            Parsed<String> title = object.text("title");
            Parsed<Variant.Effort> effort = object.word("effort", Variant.Effort.class);
            Parsed<List<Demand>> demands =
                object.words("demands", Demand.class);
            Parsed<List<Equipment>> equipment = object.list("equipment", this::equipment, List.of());
            Parsed<List<Step>> getOn = object.required("getOn", this::steps);
            Parsed<List<Step>> round = object.required("round", this::steps);
            Parsed<List<Step>> getOff = object.required("getOff", this::steps);
            Parsed<Boolean> sided = object.flag("sided");
            Parsed<Dose> dose = object.required("dose", this::dose);
            Parsed<Figure> start = object.required("start", figures::parse);
            Parsed<Figure> end = object.required("end", figures::parse);
            Parsed<Source> source = sources.of(object);
            return object.build(() -> new Variant(id.get(), title.get(), effort.get(), new HashSet<>(demands.get()),
                equipment.get(), getOn.get(), round.get(), getOff.get(), sided.get(), dose.get(), start.get(), end.get(),
                source.get()));
        });
    }

    private Parsed<Equipment> equipment(Cursor equipment) {
        return equipment.object(object -> {
            Parsed<String> id = object.text("id");
            Parsed<String> words = object.text("words");
            return object.build(() -> new Equipment(id.get(), words.get()));
        });
    }

    private Parsed<List<Step>> steps(Cursor at) {
        return at.list(this::step);
    }

    private Parsed<Step> step(Cursor step) {
        return step.object(object -> {
            List<Step.Action> given = Stream.of(Step.Action.values()).filter(action -> object.has(key(action))).toList();
            Parsed<String> move = object.text("move", "");
            Parsed<String> hold = object.text("hold", "");
            Parsed<String> rest = object.text("rest", "");
            Parsed<Optional<Duration>> seconds = object.optional("seconds", at -> at.whole().map(Duration::ofSeconds));
            if (given.size() != 1) {
                object.broken(object.place(), "A step has exactly one of \"move\", \"hold\" and \"rest\".", "Give one of them.");
            }
            return object.build(() -> new Step(move.get() + hold.get() + rest.get(), given.get(0), seconds.get()));
        });
    }

    private static String key(Step.Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    private Parsed<Dose> dose(Cursor dose) {
        return dose.object(object -> {
            Parsed<Integer> sets = object.whole("sets");
            Parsed<Integer> repetitions = object.whole("repetitions");
            Parsed<Duration> hold = seconds(object, "hold");
            Parsed<Duration> rest = seconds(object, "rest");
            Parsed<Integer> timesPerDay = object.whole("timesPerDay");
            Parsed<Integer> daysPerWeek = object.whole("daysPerWeek");
            Parsed<Source> source = sources.of(object);
            return object.build(() -> new Dose(sets.get(), repetitions.get(), hold.get(), rest.get(), timesPerDay.get(),
                daysPerWeek.get(), source.get()));
        });
    }

    private static Parsed<Duration> seconds(ObjectCursor object, String key) {
        return object.required(key, at -> at.whole().map(Duration::ofSeconds));
    }
}
