package org.dorsal.core.model;

import java.util.List;
import java.util.Random;

/**
 * Something that happens in a schedule.
 *
 * @param pack of those moves that are about one
 * @param temper what its check does from then on, of those moves that say so
 * @param choice what is said, how much time passes, which variant: for the move to read
 */
record Move(What what, int pack, Temper temper, int choice) {
    static final int PACKS = 3;

    /** The kinds of moves, about packs first. */
    enum What {
        INSTALL, ARRIVE, START, UNINSTALL, TURN,
        ACTIVITY_GOES, ACTIVITY_COMES, ACTIVITY_GETS_HARDER,
        SCREEN, ATTEST, BEGIN, BEGIN_ON_AN_EARLIER_VERDICT,
        REASSESS, PASS, PAUSE, RESUME, NEXT, BACK, HALT, REPORT, QUIT, FINISH, DISK_FULL, DISK_HAS_ROOM
    }

    private static final List<Temper> TEMPERS = weighted(List.of(Temper.values()), 20, 8, 6, 2, 2, 2, 1, 2, 1, 1, 2, 1);
    private static final List<What> WHATS = weighted(List.of(What.values()),
        2, 2, 6, 2, 5, 1, 2, 1, 6, 4, 8, 1, 8, 4, 1, 3, 2, 1, 2, 3, 1, 1, 1, 1);

    static Move of(What what) {
        return new Move(what, 0, Temper.SOUND, 0);
    }

    static Move of(What what, int pack, Temper temper) {
        return new Move(what, pack, temper, 0);
    }

    static Move any(Random random) {
        return new Move(one(WHATS, random), random.nextInt(PACKS), one(TEMPERS, random), random.nextInt(1 << 10));
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> List<T> weighted(List<T> all, int... weights) {
        if (all.size() != weights.length) {
            throw new IllegalArgumentException(all.size() + " with " + weights.length + " weights");
        }
        return java.util.stream.IntStream.range(0, weights.length).boxed()
            .flatMap(i -> java.util.Collections.nCopies(weights[i], all.get(i)).stream()).toList();
    }
}
