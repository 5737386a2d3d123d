package org.dorsal.api.activity;

import java.util.Objects;
import org.dorsal.api.internal.Checked;

/**
 * What an activity is good for. When an activity is refused, an open one with the same aim is offered in its place.
 *
 * @param id the term shared by activities with the same aim, such as {@code thoracic-extension}
 * @param words the aim in plain words, at most 120 characters
 * @param source who says that the activity serves it
 */
public record Aim(String id, String words, Source source) {
    public Aim {
        Checked.id("aim", id);
        Checked.text("words of aim " + id, words, 120);
        Objects.requireNonNull(source, "source of aim " + id);
    }
}
