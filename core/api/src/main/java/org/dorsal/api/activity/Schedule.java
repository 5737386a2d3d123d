package org.dorsal.api.activity;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.internal.Checked;

/**
 * The definition of a program: stages of growing demand, each a sitting that is repeated.
 *
 * <p>How one moves through it is the same for all programs: a sitting counts once the soreness after it settled within
 * 24 hours; when it did not, the next sitting uses easier variants; twice in a row, the program pauses and advises.
 * Missed days are no failure: one continues where one was. No program consists of techniques only.
 *
 * @param id unique in the installation, such as {@code desk-reset}
 * @param title at most 60 characters
 * @param summary one sentence of at most 160 characters
 * @param stages in order, at least one
 * @param source who proposes it
 */
public record Schedule(String id, String title, String summary, List<Stage> stages, Source source) {

    /**
     * A level of the program.
     *
     * @param title at most 60 characters
     * @param sittings how many must have settled before the next stage begins, 1 to 100; the last stage goes on for ever
     * @param daysPerWeek on how many days a week it is meant to be done, 1 to 7
     * @param parts what is done in a sitting, in order
     */
    public record Stage(String title, int sittings, int daysPerWeek, List<Part> parts) {
        public Stage {
            Checked.text("title of the stage", title, 60);
            Checked.within("sittings of stage " + title, sittings, 1, 100);
            Checked.within("daysPerWeek of stage " + title, daysPerWeek, 1, 7);
            parts = Checked.atLeastOne("parts of stage " + title, parts);
        }
    }

    /**
     * One activity within a sitting. Amounts that are given replace those of the variant's dose, within the same bounds.
     *
     * @param activity the id of the activity
     * @param variant the id of the variant to prefer; without one, the first that is open
     */
    public record Part(String activity, Optional<String> variant, Optional<Integer> sets, Optional<Integer> repetitions,
            Optional<Duration> hold) {
        public Part {
            Checked.id("activity of a part", activity);
            variant.ifPresent(v -> Checked.id("variant of a part", v));
            sets.ifPresent(s -> Checked.within("sets of " + activity, s, 1, 20));
            repetitions.ifPresent(r -> Checked.within("repetitions of " + activity, r, 1, 100));
            hold.ifPresent(h -> Checked.within("hold of " + activity, h, Duration.ZERO, Dose.LONGEST));
        }

        /** The variant's dose with the amounts of this part. */
        public Dose doseFrom(Dose dose) {
            return dose.with(sets.orElse(dose.sets()), repetitions.orElse(dose.repetitions()), hold.orElse(dose.hold()));
        }
    }

    public Schedule {
        Checked.id("program", id);
        Checked.text("title of " + id, title, 60);
        Checked.text("summary of " + id, summary, 160);
        stages = Checked.atLeastOne("stages of " + id, stages);
        Objects.requireNonNull(source, "source of " + id);
    }
}
