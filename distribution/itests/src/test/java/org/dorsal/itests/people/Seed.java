package org.dorsal.itests.people;

/** Where chance begins: anew each time, or as {@code -Dorg.dorsal.seed} says. */
final class Seed {
    private Seed() {
    }

    /** Says which seed it is, so that a failure can be played again. */
    static long printed(String what) {
        String wanted = System.getProperty("org.dorsal.seed", "");
        long seed = wanted.isEmpty() ? System.nanoTime() : Long.parseLong(wanted);
        System.out.println(what + ": -Dorg.dorsal.seed=" + seed);
        return seed;
    }
}
