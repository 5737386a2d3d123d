package org.dorsal.core.program;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dorsal.api.activity.Schedule;

/**
 * What a program asks for next.
 *
 * @param schedule the program
 * @param stage the stage, from 0
 * @param begunAt the part to begin with, from 0; more than 0 continues an unfinished sitting
 * @param parts all parts of the sitting, in order
 * @param easier whether easier variants were chosen because the last sitting did not settle
 * @param paused whether the program advises to pause and see someone, as two sittings in a row did not settle
 * @param due the day from which it is due; today or earlier when it may be done now
 */
public record NextSitting(Schedule schedule, int stage, int begunAt, List<NextPart> parts, boolean easier, boolean paused,
        LocalDate due) {
    public NextSitting {
        Objects.requireNonNull(schedule, "schedule");
        parts = List.copyOf(parts);
        Objects.requireNonNull(due, "due");
    }
}
