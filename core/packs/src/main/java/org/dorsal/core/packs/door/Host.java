package org.dorsal.core.packs.door;

/** Carries out the errands of others. Called on threads of the door, several at once. */
@FunctionalInterface
public interface Host {
    /** @return the exit code */
    int carryOut(Errand errand, Terminal terminal);
}
