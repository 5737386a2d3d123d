package org.dorsal.core.packs.door;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What was typed in another terminal.
 *
 * @param words of the command line
 * @param directory from where they were typed, absolute: files they name without a folder lie there
 * @param width how many columns that terminal has
 * @param interactive whether a person sits at it, who can be asked
 */
public record Errand(List<String> words, Path directory, int width, boolean interactive) {
    public Errand {
        words = List.copyOf(words);
        Objects.requireNonNull(directory, "directory");
        if (!directory.isAbsolute()) {
            throw new IllegalArgumentException(directory + " is not absolute");
        }
    }
}
