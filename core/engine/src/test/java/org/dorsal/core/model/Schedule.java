package org.dorsal.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dorsal.core.model.Move.What;

/** What happens, in this order. */
record Schedule(Setup setup, List<Move> moves) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    /** A schedule that mostly comes as far as a session, and then anything. */
    static Schedule any(Random random) {
        List<Move> moves = new ArrayList<>();
        for (int pack = 0; pack < Move.PACKS; pack++) {
            if (random.nextInt(3) > 0) {
                moves.add(Move.of(What.START, pack, random.nextInt(4) > 0 ? Temper.SOUND : Temper.WARY));
            }
        }
        if (random.nextInt(4) > 0) {
            moves.add(Move.of(random.nextBoolean() ? What.SCREEN : What.ATTEST));
            moves.add(new Move(What.BEGIN, 0, Temper.SOUND, 1 + random.nextInt(4)));
        }
        int more = SHORTEST + random.nextInt(LONGEST - SHORTEST);
        for (int i = 0; i < more; i++) {
            moves.add(Move.any(random));
        }
        return new Schedule(Setup.any(random), List.copyOf(moves));
    }

    /** The same without the moves that it fails without. */
    Schedule shrunk(Predicate<Schedule> fails) {
        Schedule least = this;
        for (int i = moves.size() - 1; i >= 0; i--) {
            List<Move> fewer = new ArrayList<>(least.moves);
            fewer.remove(i);
            Schedule without = new Schedule(setup, List.copyOf(fewer));
            least = fails.test(without) ? without : least;
        }
        return least;
    }

    @Override
    public String toString() {
        return setup + moves.stream().map(move -> "\n  " + move).collect(Collectors.joining());
    }
}
