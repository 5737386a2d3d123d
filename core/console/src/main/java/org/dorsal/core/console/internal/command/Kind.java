package org.dorsal.core.console.internal.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.dorsal.core.console.internal.wording.Words;

/** The kinds of things that can be listed. */
enum Kind {
    TECHNIQUE("Techniques"), EXERCISE("Exercises"), PROGRAM("Programs"), CHECK("Safety checks"), FACT("Facts");

    private final String heading;

    Kind(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    /** The kind of that name, in the singular or the plural. */
    static Optional<Kind> named(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> name.equals(kind.toString()) || name.equals(kind + "s")).findFirst();
    }

    @Override
    public String toString() {
        return Words.term(this);
    }
}
