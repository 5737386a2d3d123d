package org.dorsal.core.engine.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.dorsal.core.settings.SettingProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The deadline of an assessment as it is set now. */
final class Deadline implements Supplier<Duration> {
    private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);
    private volatile Duration value = Duration.ofSeconds(1);
    private volatile Optional<SettingProblem> problem = Optional.empty();

    Deadline(int millis) {
        set(millis);
    }

    @Override
    public Duration get() {
        return value;
    }

    /** What is amiss with the deadline that was set last. */
    Optional<SettingProblem> problem() {
        return problem;
    }

    /** Keeps what was in force when the setting is out of its range. */
    void set(int millis) {
        if (millis < EngineSettings.SHORTEST_MILLIS || millis > EngineSettings.LONGEST_MILLIS) {
            LOG.warn("The deadline of an assessment is set to {} ms in {}; allowed is {} to {} ms. It stays at {} ms.",
                millis, EngineSettings.PID, EngineSettings.SHORTEST_MILLIS, EngineSettings.LONGEST_MILLIS, value.toMillis());
            problem = Optional.of(new SettingProblem(EngineSettings.PID, EngineSettings.DEADLINE, "is " + millis,
                "the deadline stays at " + value.toMillis() + " ms",
                "a whole number from " + EngineSettings.SHORTEST_MILLIS + " to " + EngineSettings.LONGEST_MILLIS));
            return;
        }
        value = Duration.ofMillis(millis);
        problem = Optional.empty();
    }
}
