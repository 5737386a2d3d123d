package org.dorsal.api.activity;

import java.util.Objects;
import org.dorsal.api.internal.Checked;

/**
 * What never to do, or where to be careful, shown before an activity begins.
 *
 * @param text at most 160 characters
 * @param source who says so
 */
public record Precaution(String text, Source source) {
    public Precaution {
        Checked.text("precaution", text, 160);
        Objects.requireNonNull(source, "source of the precaution");
    }
}
