package org.dorsal.core.content.internal.pack;

import java.util.Map;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.ObjectCursor;
import org.dorsal.core.content.internal.json.Parsed;
import org.dorsal.text.Nearest;

/** The sources of a pack: {@code sources.json}. Everything else in the pack names them by their keys. */
final class Sources {
    private static final Map<String, Mark> MARKS = Map.of(
        "article", Mark.FOUNDING_ARTICLE, "published", Mark.PUBLISHED, "own", Mark.OWN_PROPOSAL);

    private final Parsed<Map<String, Parsed<Source>>> byKey;

    private Sources(Parsed<Map<String, Parsed<Source>>> byKey) {
        this.byKey = byKey;
    }

    static Sources none() {
        return new Sources(Parsed.of(Map.of()));
    }

    /** The file could not be read: enough was said about that, nothing more is said where a source is named. */
    static Sources unreadable() {
        return new Sources(Parsed.broken());
    }

    /** Broken ones stay known by their keys, so that each is complained of once. */
    static Sources parse(Cursor file) {
        return new Sources(file.entries((key, at) -> Parsed.of(at.object(Sources::source))));
    }

    private static Parsed<Source> source(ObjectCursor object) {
        Parsed<String> citation = object.text("citation");
        Parsed<Mark> mark = object.required("mark", at -> at.word(MARKS));
        return object.build(() -> new Source(citation.get(), mark.get()));
    }

    /** The member "source", which names a source by its key. */
    Parsed<Source> of(ObjectCursor object) {
        return object.required("source", this::named);
    }

    private Parsed<Source> named(Cursor at) {
        Parsed<String> key = at.text();
        if (!key.isSound() || !byKey.isSound()) {
            return Parsed.broken();
        }
        Parsed<Source> source = byKey.get().get(key.get());
        return source != null ? source
            : at.broken("\"" + key.get() + "\" is not a source of this pack.",
                Nearest.to(key.get(), byKey.get().keySet()).map(name -> "Did you mean \"" + name + "\"?")
                    .orElse("Add it to sources.json."));
    }
}
