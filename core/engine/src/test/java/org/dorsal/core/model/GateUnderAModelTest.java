package org.dorsal.core.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dorsal.core.model.Move.What;
import org.junit.jupiter.api.Test;

/**
 * The engine permits what a model of it permits, and nothing else, in schedules of virtual time: a short form in every
 * build, the whole with {@code -Ddorsal.model=whole}.
 */
class GateUnderAModelTest {
    private static final boolean WHOLE = "whole".equals(System.getProperty("dorsal.model"));
    private static final int RANDOM_SCHEDULES = WHOLE ? 1_000_000 : 10_000;
    private static final int LENGTH = WHOLE ? 4 : 3;
    private static final int LEAST_SEEN = 100;
    private static final long FAR_APART = 0x9E3779B97F4A7C15L;

    private static final List<Move> SMALL = List.of(
        Move.of(What.START, 0, Temper.SOUND), Move.of(What.INSTALL, 0, Temper.SOUND), Move.of(What.ARRIVE, 0, Temper.SOUND),
        Move.of(What.UNINSTALL, 0, Temper.SOUND), Move.of(What.START, 1, Temper.STRICT), Move.of(What.UNINSTALL, 1, Temper.SOUND),
        Move.of(What.TURN, 0, Temper.THROWS), Move.of(What.TURN, 0, Temper.NULL), Move.of(What.TURN, 0, Temper.HANGS),
        Move.of(What.TURN, 0, Temper.SOUND), Move.of(What.SCREEN), new Move(What.SCREEN, 0, Temper.SOUND, 0b101_101_101),
        new Move(What.BEGIN, 0, Temper.SOUND, 1), Move.of(What.REASSESS));
    private static final List<Move> IN_SESSION = List.of(Move.of(What.START, 0, Temper.SOUND), Move.of(What.SCREEN),
        new Move(What.BEGIN, 0, Temper.SOUND, 1));

    private final Trial trial = new Trial();

    @Test
    void inRandomSchedulesNothingIsPermittedThatTheModelForbids() throws Exception {
        long seed = Long.getLong("dorsal.seed", System.nanoTime());
        System.out.println("GateUnderAModelTest: repeat with -Ddorsal.seed=" + seed);
        trial.requireRight(RANDOM_SCHEDULES, number -> Schedule.any(new Random((seed + number) * FAR_APART)));
        System.out.printf("GateUnderAModelTest: %d random schedules, %s%n", RANDOM_SCHEDULES, trial.tally());
        assertTrue(trial.tally().least() > LEAST_SEEN, trial.tally()::toString);
    }

    @Test
    void inAllSmallSchedulesNothingIsPermittedThatTheModelForbids() throws Exception {
        long each = (long) Math.pow(SMALL.size(), LENGTH);
        trial.requireRight(each, number -> small(List.of(), number));
        trial.requireRight(each, number -> small(IN_SESSION, number));
        System.out.printf("GateUnderAModelTest: all %d schedules of %d moves out of %d, before and in a session, %s%n", 2 * each, LENGTH,
            SMALL.size(), trial.tally());
        assertTrue(trial.tally().steps() > LEAST_SEEN, trial.tally()::toString);
    }

    /** The number, written with the moves as digits. */
    private static Schedule small(List<Move> before, long number) {
        List<Move> moves = new ArrayList<>(before);
        long rest = number;
        for (int i = 0; i < LENGTH; i++) {
            moves.add(SMALL.get((int) (rest % SMALL.size())));
            rest /= SMALL.size();
        }
        return new Schedule(Setup.plain(), moves);
    }
}
