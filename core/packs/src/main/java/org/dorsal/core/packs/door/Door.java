package org.dorsal.core.packs.door;

import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;

/**
 * OSGi service: how processes of one owner meet on one home. The one that holds the home opens the door; the others bring
 * their errands to it. Any thread may call.
 */
@ProviderType
public interface Door {
    /**
     * Opens the door until it is closed. The caller holds the home, so that nobody else has it open. Where it cannot be
     * opened, the log says why and nobody comes.
     */
    Opened open(Host host);

    /**
     * Brings an errand to the process that holds the home.
     *
     * @param terminal where its answers and questions go
     * @return the exit code; empty where no process opens
     * @throws CutOffException when that process goes before it has said how it ended
     */
    OptionalInt bring(Errand errand, Terminal terminal);

    /** A door that is open. */
    @FunctionalInterface
    interface Opened extends AutoCloseable {
        /** Lets nobody in any more, sends those away who still think about an answer, and waits for what is under way. */
        @Override
        void close();
    }
}
