package org.dorsal.core.content;

import java.io.IOException;
import java.util.List;

/** Where the files of a pack come from. Belongs to one thread. */
public interface PackSource {
    /** The paths of all files, with '/' and relative to the pack's root. */
    List<String> files() throws IOException;

    /** The bytes of a file; at most one more than {@code most} are returned. */
    byte[] read(String file, int most) throws IOException;
}
