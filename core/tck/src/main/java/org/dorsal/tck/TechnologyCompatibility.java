package org.dorsal.tck;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.tck.internal.process.SupervisedRun;

/**
 * Holds a built plugin or pack against all requirements. In a test of an author's project:
 *
 * <pre>{@code TechnologyCompatibility.of(Path.of("target/my-check-1.0.0.jar")).test().assertPassed();}</pre>
 *
 * <p>The plugin runs in a process of its own, so that whatever it does leaves the caller alone. Immutable; any thread may
 * call.
 */
public final class TechnologyCompatibility {
    /** How long a run may take before it is ended, and that is the problem. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private final Path plugin;
    private final Optional<Path> earlier;

    private TechnologyCompatibility(Path plugin, Optional<Path> earlier) {
        this.plugin = plugin;
        this.earlier = earlier;
    }

    /** @param plugin a jar, or a pack of data as a zip or a folder */
    public static TechnologyCompatibility of(Path plugin) {
        return new TechnologyCompatibility(Objects.requireNonNull(plugin, "plugin"), Optional.empty());
    }

    /** The same, and its version is compared with that of what was released before. */
    public TechnologyCompatibility against(Path released) {
        return new TechnologyCompatibility(plugin, Optional.of(released));
    }

    /** Takes some seconds, and never longer than {@link #LONGEST}. A file that cannot be read is a problem in the report. */
    public CompatibilityReport test() {
        return new SupervisedRun(plugin, earlier, LONGEST).report();
    }
}
