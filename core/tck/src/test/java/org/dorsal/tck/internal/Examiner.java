package org.dorsal.tck.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.dorsal.tck.internal.laboratory.Equipment;
import org.dorsal.tck.internal.laboratory.Laboratory;

/** Examines plugins in this process, one after another: a process for each would take longer than they do. */
final class Examiner implements AutoCloseable {
    private final Laboratory laboratory;

    Examiner(Path storage) throws Exception {
        laboratory = Laboratory.open(Equipment.unpacked(storage), storage.resolve("framework"));
    }

    Taken examine(Path plugin) {
        return examine(plugin, Optional.empty());
    }

    Taken examine(Path plugin, Optional<Path> released) {
        Taken taken = new Taken();
        new Examination(laboratory, taken).of(plugin, released);
        return taken;
    }

    @Override
    public void close() throws Exception {
        laboratory.close();
    }
}
