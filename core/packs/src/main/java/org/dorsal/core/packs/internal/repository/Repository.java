package org.dorsal.core.packs.internal.repository;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where packs are fetched from. Belongs to one thread. */
interface Repository {
    /** The folder or URL, as it was set. */
    String where();

    /** Whether others than the operator may have a hand in what comes from it. */
    boolean isRemote();

    /**
     * A small file of it; empty where there is none.
     *
     * @throws IOException saying why it cannot be reached, or is larger than allowed
     */
    Optional<byte[]> read(String file, int most) throws IOException;

    /**
     * What comes of a file of it.
     *
     * @param start the number of bytes before the first one in the stream; fewer than asked for where the repository
     *     cannot begin in the middle
     */
    record Rest(long start, InputStream bytes) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /**
     * A file of it.
     *
     * @param from how many of its bytes are there already
     * @throws IOException saying why it cannot be reached
     */
    Rest open(String file, long from) throws IOException;
}
