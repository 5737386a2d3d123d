package org.dorsal.api.activity;

import java.util.Objects;
import org.dorsal.api.internal.Checked;

/**
 * How to breathe. The breath is never held; whether one breathes in or out during an extension differs between sources,
 * so the cue is data.
 *
 * @param words the cue, at most 120 characters
 * @param secondsIn length of a paced breath in, 2 to 8 seconds
 * @param secondsOut length of a paced breath out, 2 to 10 seconds
 * @param source who says so
 */
public record Breath(String words, int secondsIn, int secondsOut, Source source) {
    public Breath {
        Checked.text("breath", words, 120);
        Checked.within("seconds of breathing in", secondsIn, 2, 8);
        Checked.within("seconds of breathing out", secondsOut, 2, 10);
        Objects.requireNonNull(source, "source of the breath cue");
    }
}
