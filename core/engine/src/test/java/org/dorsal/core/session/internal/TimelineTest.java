package org.dorsal.core.session.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dorsal.api.activity.Breath;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.session.Cue;
import org.dorsal.api.session.Cue.BreathPhase;
import org.dorsal.api.session.Cue.Part;
import org.dorsal.api.session.Cue.Side;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.session.SessionLength;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Step ARCH = Step.move("Arch", Duration.ofSeconds(3));
    private static final Step STAY = Step.hold("Stay");

    @Test
    void beginsWithFifteenSecondsToGetReadyAndThenGetsOnAndAtLastOff() {
        List<Cue> cues = cues(Movement.doing(false, 1, 2, 5, 0, ARCH, STAY));

        assertEquals(List.of(Part.GET_READY, Part.GET_ON, Part.MOVE, Part.HOLD, Part.MOVE, Part.HOLD, Part.GET_OFF),
            cues.stream().map(Cue::part).toList());
        assertEquals(Duration.ofSeconds(15), cues.get(0).lasts());
    }

    @Test
    void aHoldWithoutALengthLastsAsTheDoseSays() {
        assertEquals(Duration.ofSeconds(7), cues(Movement.doing(false, 1, 1, 7, 0, STAY)).get(2).lasts());
    }

    @Test
    void setsArePartedByRest() {
        List<Cue> cues = cues(Movement.doing(false, 2, 1, 5, 30, ARCH));

        assertEquals(List.of(Part.GET_READY, Part.GET_ON, Part.MOVE, Part.REST, Part.MOVE, Part.GET_OFF),
            cues.stream().map(Cue::part).toList());
        assertEquals(Duration.ofSeconds(30), cues.get(3).lasts());
        assertEquals(2, cues.get(4).set());
    }

    @Test
    void aSidedSetIsDoneOnOneSideAndThenOnTheOtherWithATimeToChange() {
        List<Cue> cues = cues(Movement.doing(true, 2, 1, 5, 0, ARCH));

        assertEquals(List.of("Arch FIRST", "Change sides. SECOND", "Arch SECOND", "Back to the first side. FIRST", "Arch FIRST",
            "Change sides. SECOND", "Arch SECOND"), cues.subList(2, 9).stream().map(c -> c.text() + " " + c.side().orElseThrow()).toList());
    }

    @Test
    void allCuesTogetherLastAsLongAsIsSaidOfTheSession() {
        for (boolean sided : List.of(true, false)) {
            Variant variant = Movement.doing(sided, 3, 2, 5, 30, ARCH, STAY);

            assertEquals(SessionLength.of(variant, variant.dose()),
                cues(variant).stream().map(Cue::lasts).reduce(Duration.ZERO, Duration::plus));
        }
    }

    @Test
    void aHoldIsPacedByTheBreath() {
        Timeline timeline = timeline(Movement.doing(false, 1, 1, 30, 0, STAY));

        assertEquals(Optional.of(BreathPhase.IN), timeline.cue(2, seconds(3)).breath());
        assertEquals(Optional.of(BreathPhase.OUT), timeline.cue(2, seconds(4)).breath());
        assertEquals(Optional.of(BreathPhase.IN), timeline.cue(2, seconds(10)).breath());
        assertEquals(Optional.empty(), timeline.cue(1, 0).breath());
    }

    @Test
    void whatRemainsIsTheLengthLessWhatPassed() {
        assertEquals(Duration.ofSeconds(11), timeline(Movement.doing(false, 1, 1, 5, 0, ARCH)).cue(0, seconds(4)).remaining());
    }

    @Test
    void everyRepetitionSaysItsPlace() {
        List<Cue> cues = cues(Movement.doing(true, 1, 2, 5, 0, ARCH));

        assertEquals(List.of("1/2 FIRST", "2/2 FIRST", "1/2 SECOND", "2/2 SECOND"), cues.stream().filter(c -> c.part() == Part.MOVE)
            .map(c -> c.repetition() + "/" + c.repetitions() + " " + c.side().orElse(Side.FIRST)).toList());
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    private static Timeline timeline(Variant variant) {
        return new Timeline(variant, variant.dose(), new Breath("Breathe", 4, 6, Given.SOURCE));
    }

    private static List<Cue> cues(Variant variant) {
        Timeline timeline = timeline(variant);
        return IntStream.range(0, timeline.count()).mapToObj(i -> timeline.cue(i, 0)).toList();
    }
}
