package org.dorsal.core.explanation;

import java.util.List;
import java.util.Objects;
import org.dorsal.core.gate.Found;

/**
 * Why something was found.
 *
 * @param found what was found
 * @param because a part of what is not normal about the person that is enough for it: were all else normal, it would be
 *     found too, and each of these is needed. Empty where nothing of it is needed, and where an earlier stop holds it
 * @param held whether it was found when a session was stopped, and has been held since
 */
public record Reason(Found found, List<Circumstance> because, boolean held) {
    public Reason {
        Objects.requireNonNull(found, "found");
        because = List.copyOf(because);
    }
}
