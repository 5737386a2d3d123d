package org.dorsal.core.content.internal.pack;

import java.util.regex.Pattern;
import org.dorsal.core.content.internal.json.Cursor;
import org.dorsal.core.content.internal.json.Parsed;

/** The texts of a pack that no value of the API checks. */
final class Texts {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([-_.][a-z0-9]+)*");
    private static final int LONGEST_ID = 64;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    private Texts() {
    }

    static Parsed<String> id(Cursor at) {
        Parsed<String> id = at.text();
        boolean wrong = id.isSound() && (id.get().length() > LONGEST_ID || !ID.matcher(id.get()).matches());
        return wrong ? at.broken("'" + id.get() + "' is no identifier.",
            "Use lower-case letters and digits parted by '-', '_' or '.', at most " + LONGEST_ID + " characters.") : id;
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
        return UNPRINTABLE.matcher(text.get()).find()
            ? at.broken("The text holds control characters.", "Take them out.") : text;
    }
}
