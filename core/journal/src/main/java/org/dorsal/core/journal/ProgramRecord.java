package org.dorsal.core.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where someone stands in a program.
 *
 * @param program the program's id
 * @param stage the stage, from 0
 * @param settledSittings how many sittings of this stage have settled
 * @param unsettledInARow how many of the latest sittings did not settle
 * @param part the part of the unfinished sitting to do next, from 0; 0 when none is under way
 * @param lastSitting when the latest sitting was finished
 * @param awaiting the session whose "did it settle?" decides over the latest sitting; empty when decided
 * @param paused whether the program paused itself and advises to see someone
 */
public record ProgramRecord(String program, int stage, int settledSittings, int unsettledInARow, int part,
        Optional<Instant> lastSitting, Optional<String> awaiting, boolean paused) {
    public ProgramRecord {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(lastSitting, "lastSitting");
        Objects.requireNonNull(awaiting, "awaiting");
    }
}
