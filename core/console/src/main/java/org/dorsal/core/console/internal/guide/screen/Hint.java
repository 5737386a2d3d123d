package org.dorsal.core.console.internal.guide.screen;

import java.util.Objects;

/**
 * A key that does something on a page, and what.
 *
 * @param key the key's {@link Key#label()}
 * @param words what it does, in a word or two
 */
public record Hint(String key, String words) {
    public static final String ENTER = "Enter";
    public static final String ESC = "Esc";
    public static final String SPACE = "Space";

    public Hint {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(words, "words");
    }
}
