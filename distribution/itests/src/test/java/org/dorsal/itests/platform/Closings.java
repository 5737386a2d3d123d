package org.dorsal.itests.platform;

/**
 * What whoever installs a check that closes everything knows at one moment; while it comes or goes, either may be so.
 *
 * @param begun how many times that was begun
 * @param possible whether it may be in force
 * @param sure whether it is
 */
record Closings(int begun, boolean possible, boolean sure) {
    static final Closings NONE = new Closings(0, false, false);

    Closings closing() {
        return new Closings(begun + 1, true, false);
    }

    Closings closed() {
        return new Closings(begun, true, true);
    }

    Closings opening() {
        return new Closings(begun, true, false);
    }

    Closings open() {
        return new Closings(begun, false, false);
    }

    boolean allAlongUntil(Closings later) {
        return sure && equals(later);
    }

    boolean neverUntil(Closings later) {
        return !possible && begun == later.begun;
    }
}
