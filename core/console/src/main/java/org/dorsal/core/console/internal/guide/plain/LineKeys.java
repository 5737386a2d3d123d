package org.dorsal.core.console.internal.guide.plain;

import java.util.ArrayList;
import java.util.List;
import org.dorsal.core.console.internal.guide.screen.Key;

/** A line that was typed, as the keys it stands for. */
final class LineKeys {
    private static final int MOST_DIGITS = 4;

    private LineKeys() {
    }

    /** Each letter by itself, and Enter. */
    static List<Key> spelled(String line) {
        List<Key> keys = new ArrayList<>();
        line.strip().codePoints().forEach(c -> keys.add(Key.typed(c)));
        keys.add(Key.ENTER);
        return keys;
    }

    /** As in {@code 1 3}, {@code 1,3}, {@code ? 2}, {@code ?2}, {@code n}, {@code none}, or nothing at all for Enter. */
    static List<Key> of(String line) {
        List<Key> keys = new ArrayList<>();
        boolean numbers = false;
        for (String word : line.replace("?", " ? ").strip().split("[\\s,;]+")) {
            if (word.isEmpty()) {
                continue;
            }
            boolean number = word.length() <= MOST_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9');
            numbers |= number;
            keys.add(number ? Key.number(Integer.parseInt(word)) : Key.letter(word.codePointAt(0)));
        }
        if (keys.isEmpty() || numbers) {
            keys.add(Key.ENTER);
        }
        return keys;
    }
}
