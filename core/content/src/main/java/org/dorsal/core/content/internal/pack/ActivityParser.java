package org.dorsal.core.content.internal.pack;

import java.util.List;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Aim;
import org.dorsal.api.activity.Breath;
import org.dorsal.api.activity.Precaution;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Parsed;

/** A file {@code activities/ID.json}: a technique or an exercise. */
final class ActivityParser {
    private final Sources sources;
    private final VariantParser variants;

    ActivityParser(Sources sources) {
        this.sources = sources;
        this.variants = new VariantParser(sources);
    }

    Parsed<PackContent.OfferedActivity> parse(Cursor file) {
        return file.object(object -> {
            Parsed<PackContent.Kind> kind = object.word("kind", PackContent.Kind.class);
            Parsed<String> id = object.text("id");
            Parsed<String> title = object.text("title");
            Parsed<String> summary = object.text("summary");
            Parsed<String> chooseFor = object.text("chooseFor");
            Parsed<List<Aim>> aims = object.list("aims", this::aim);
            Parsed<Breath> breath = object.required("breath", this::breath);
            Parsed<Activity.Hands> hands = object.word("hands", Activity.Hands.class);
            Parsed<Activity.Screen> screen = object.word("screen", Activity.Screen.class);
            Parsed<List<Precaution>> precautions =
                object.list("precautions", this::precaution, List.of());
            Parsed<Source> source = sources.of(object);
            Parsed<List<Variant>> all = object.list("variants", variants::parse);
            return object.build(() -> new PackContent.OfferedActivity(kind.get(),
                new Activity(id.get(), title.get(), summary.get(), chooseFor.get(), aims.get(), breath.get(), hands.get(),
                    screen.get(), precautions.get(), all.get(), source.get())));
        });
    }

    private Parsed<Aim> aim(Cursor aim) {
        return aim.object(object -> {
            Parsed<String> id = object.text("id");
            Parsed<String> words = object.text("words");
            Parsed<Source> source = sources.of(object);
            return object.build(() -> new Aim(id.get(), words.get(), source.get()));
        });
    }

    private Parsed<Breath> breath(Cursor breath) {
        return breath.object(object -> {
            Parsed<String> words = object.text("words");
            Parsed<Integer> in = object.whole("in");
            Parsed<Integer> out = object.whole("out");
            Parsed<Source> source = sources.of(object);
            return object.build(() -> new Breath(words.get(), in.get(), out.get(), source.get()));
        });
    }

    private Parsed<Precaution> precaution(Cursor precaution) {
        return precaution.object(object -> {
            Parsed<String> text = object.text("text");
            Parsed<Source> source = sources.of(object);
            return object.build(() -> new Precaution(text.get(), source.get()));
        });
    }
}
