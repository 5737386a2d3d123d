package org.dorsal.core.content.internal.pack;

import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Parsed;
import org.dorsal.text.Identifier;
import org.dorsal.text.Printable;

/** The texts of a pack that no value of the API checks. */
final class Texts {
    private Texts() {
    }

    static Parsed<String> id(Cursor at) {
        Parsed<String> id = at.text();
        boolean wrong = id.isSound() && !Identifier.is(id.get());
        return wrong ? at.broken("'" + id.get() + "' is no identifier.",
            "Use " + Identifier.IN_WORDS + ".") : id;
    }

    static Parsed<String> upTo(int longest, Cursor at) {
        Parsed<String> text = at.text();
        if (!text.isSound()) {
            return text;
        }
        if (text.get().isBlank()) {
            return at.broken("The text is blank.", "Write something.");
        }
        if (text.get().length() > longest) {
            return at.broken("The text has " + text.get().length() + " characters.", "Write at most " + longest + ".");
        }
        return text.get().codePoints().anyMatch(Printable::steersTerminals)
            ? at.broken("The text holds control characters.", "Take them out.") : text;
    }
}
