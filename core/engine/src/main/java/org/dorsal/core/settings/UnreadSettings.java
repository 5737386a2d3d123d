package org.dorsal.core.settings;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of settings that is damaged, so that nobody can say what was set.
 *
 * @param pid the configuration it holds
 * @param locks whether safety checks read it; until it is mended they give no answer, and nothing is permitted
 */
public record UnreadSettings(String pid, Path file, boolean locks) {
    public UnreadSettings {
        Objects.requireNonNull(pid, "pid");
        Objects.requireNonNull(file, "file");
    }
}
