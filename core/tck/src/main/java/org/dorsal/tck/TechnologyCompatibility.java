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

    private final Duration longest;

    private TechnologyCompatibility(Path plugin, Optional<Path> earlier, Duration longest) {
        this.plugin = plugin;
        this.earlier = earlier;
        this.longest = longest;
    }

    /** @param plugin a jar, or a pack of data as a zip or a folder */
    public static TechnologyCompatibility of(Path plugin) {
        return new TechnologyCompatibility(Objects.requireNonNull(plugin, "plugin"), Optional.empty(), LONGEST);
    }

    /** The same, and its version is compared with that of what was released before. */
    public TechnologyCompatibility against(Path released) {
        return new TechnologyCompatibility(plugin, Optional.of(released), longest);
    }

    /** The same, on a machine that is slow or busy with other things; without it, {@link #LONGEST}. */
    public TechnologyCompatibility within(Duration time) {
        return new TechnologyCompatibility(plugin, earlier, Objects.requireNonNull(time, "time"));
    }

    /** Takes some seconds, and never longer than it may. A file that cannot be read is a problem in the report. */
    public CompatibilityReport test() {
        return new SupervisedRun(plugin, earlier, longest).report();
    }
}
