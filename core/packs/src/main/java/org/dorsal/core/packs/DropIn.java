package org.dorsal.core.packs;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * OSGi service: the folder of a home into which a pack is put to be installed, changed to be upgraded, and from which it
 * is taken to be uninstalled. Any thread may call.
 */
@ProviderType
public interface DropIn {
    /**
     * Why something in the folder is not in force. It stands beside it too, in a text file of its name.
     *
     * @param file what was put there, or taken away
     */
    record Problem(Path file, Refusal refusal) {
    }

    /** The folder is watched until this is closed. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        /** Waits for what is being installed. */
        @Override
        void close();
    }

    /** Begins to watch, behind the caller, who holds the home. What was put there or taken away before counts too. */
    Watch watch();

    /** What is not in force at this moment, by the names of the files. */
    List<Problem> problems();
}
