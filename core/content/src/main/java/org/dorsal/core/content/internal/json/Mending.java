package org.dorsal.core.content.internal.json;

import java.util.Collection;
import java.util.TreeSet;
import org.dorsal.text.Nearest;

/** How to mend a misspelt name. */
public final class Mending {
    private Mending() {
    }

    /** The known name that was probably meant, or else all names there are. */
    public static String of(String given, Collection<String> known) {
        return Nearest.to(given, known).map(name -> "Did you mean \"" + name + "\"?")
            .orElseGet(() -> known.isEmpty() ? "Remove it." : "Use one of: " + String.join(", ", new TreeSet<>(known)) + ".");
    }
}
