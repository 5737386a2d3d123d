package org.dorsal.core.content.internal.pack;

import java.util.List;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Source;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Parsed;

/** A file {@code lessons/ID.json}. */
final class LessonParser {
    private final Sources sources;

    LessonParser(Sources sources) {
        this.sources = sources;
    }

    Parsed<Lesson> parse(Cursor file) {
        return file.object(object -> {
            Parsed<String> id = object.text("id");
            Parsed<String> title = object.text("title");
            Parsed<Integer> order = object.whole("order");
            Parsed<List<Lesson.Paragraph>> paragraphs = object.list("paragraphs", this::paragraph);
            return object.build(() -> new Lesson(id.get(), title.get(), order.get(), paragraphs.get()));
        });
    }

    private Parsed<Lesson.Paragraph> paragraph(Cursor paragraph) {
        return paragraph.object(object -> {
            Parsed<String> text = object.text("text");
            Parsed<Source> source = sources.of(object);
            return object.build(() -> new Lesson.Paragraph(text.get(), source.get()));
        });
    }
}
