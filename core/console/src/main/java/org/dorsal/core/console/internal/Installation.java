package org.dorsal.core.console.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The platform as it is installed and runs. Any thread may call. */
public interface Installation {
    /**
     * Something that is not as it should be.
     *
     * @param kind one word for programs, such as {@code bundle} or {@code home}
     * @param what is wrong and where, in sentences
     * @param next what to do, in sentences
     */
    record Ailment(String kind, String what, String next) {
    }

    /** The version of the distribution. */
    String version();

    /** The folder of the archive. */
    Path root();

    /** The folder with the person's data. */
    Path home();

    /** What is amiss with bundles and folders. */
    List<Ailment> ailments();

    /** What is worth knowing and no harm, such as a slower start. */
    List<String> remarks();

    /**
     * Does what one process at a time may do on a home, such as leading a person or erasing one.
     *
     * @throws HomeHeldException when another does such a thing now
     */
    <T> T alone(Supplier<T> work);

    /**
     * The same for what takes its time: packs that are put into the drop-in folder meanwhile are installed.
     *
     * @throws HomeHeldException when another does such a thing now
     */
    <T> T aloneForLong(Supplier<T> work);

    /**
     * Has the process that holds the home carry out a command, and shows here what it says and asks.
     *
     * @return the exit code; empty where that process lets nobody in
     */
    OptionalInt whereHeld(Streams streams, List<String> words);

    /** Runs an interactive Felix Gogo shell in this process's terminal until it ends. */
    void shell();
}
