package org.dorsal.core.content.internal.pack;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.ObjectCursor;
import org.dorsal.core.content.internal.json.Parsed;

/** One fact of a file {@code facts/*.json}. */
final class FactParser {
    private static final String ONE_SCREENING = "screening";

    Parsed<Fact> parse(Cursor fact) {
        return fact.object(object -> {
            Parsed<String> id = object.text("id");
            Parsed<String> words = object.text("words");
            Parsed<FactType> type = object.word("type", FactType.class);
            Parsed<Optional<Fact.Range>> range = range(object);
            Parsed<List<String>> allowed = object.optional("allowed", at -> at.distinct(Cursor::text), List.of());
            Parsed<FactValue> normal = object.required("normal", Values::parse);
            Parsed<Optional<String>> unit = object.optional("unit", Cursor::text);
            Parsed<Duration> keeps = object.optional("keeps", this::keeps, Duration.ZERO);
            Parsed<Fact.Origin> origin = object.word("origin", Fact.Origin.class, Fact.Origin.PERSON);
            Parsed<Fact.Worse> worse = object.word("worse", Fact.Worse.class);
            Parsed<Fact.NotSure> notSure = object.word("notSure", Fact.NotSure.class, Fact.NotSure.WORSE);
            Parsed<Optional<String>> neutral = object.optional("neutral", Cursor::text);
            return object.build(() -> new Fact(id.get(), words.get(), type.get(), range.get(), allowed.get(), normal.get(),
                unit.get(), keeps.get(), origin.get(), worse.get(), notSure.get(), neutral.get()));
        });
    }

    private Parsed<Optional<Fact.Range>> range(ObjectCursor object) {
        Parsed<Optional<Double>> least = object.optional("least", Cursor::number);
        Parsed<Optional<Double>> greatest = object.optional("greatest", Cursor::number);
        if (!least.isSound() || !greatest.isSound()) {
            return Parsed.broken();
        }
        if (least.get().isPresent() != greatest.get().isPresent()) {
            return object.broken(object.place(), "Only one end of the range is given.", "Give both \"least\" and \"greatest\".");
        }
        if (least.get().isEmpty()) {
            return Parsed.of(Optional.empty());
        }
        double from = least.get().get();
        double to = greatest.get().get();
        return from <= to ? Parsed.of(Optional.of(new Fact.Range(from, to)))
            : object.broken(object.placeOf("least"), "\"least\" is more than \"greatest\".", "Exchange the two.");
    }

    private Parsed<Duration> keeps(Cursor at) {
        Parsed<String> text = at.text();
        if (!text.isSound()) {
            return Parsed.broken();
        }
        if (text.get().equals(ONE_SCREENING)) {
            return Parsed.of(Duration.ZERO);
        }
        try {
            return Parsed.of(Duration.parse(text.get()));
        } catch (DateTimeException e) {
            return at.broken("\"" + text.get() + "\" is not a time to keep an answer.",
                "Write \"screening\", or a number of days such as \"P90D\".");
        }
    }
}
