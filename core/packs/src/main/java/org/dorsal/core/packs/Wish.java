package org.dorsal.core.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What an operator wants changed. */
public sealed interface Wish {
    /**
     * Packs that are not there yet, with all they need.
     *
     * @param what whole paths of files and folders, or {@code ID[@RANGE]} to be looked for in the repositories
     */
    record Install(List<String> what) implements Wish {
        public Install {
            what = List.copyOf(what);
        }
    }

    /**
     * Newer editions of packs that are there.
     *
     * @param what as for {@link Install}; empty for all that the repositories have something newer of
     */
    record Upgrade(List<String> what) implements Wish {
        public Upgrade {
            what = List.copyOf(what);
        }
    }

    /**
     * A pack as it is in a file: installed where it is not there yet, upgraded where an older edition is.
     *
     * @param file the whole path of a file or a folder
     * @param origin what the ledger says of where it came from
     */
    record Put(Path file, String origin) implements Wish {
        public Put {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(origin, "origin");
        }
    }

    /** The packs as they were before the last change. */
    record Rollback() implements Wish {
    }

    /** A pack less. */
    record Uninstall(String id) implements Wish {
        public Uninstall {
            Objects.requireNonNull(id, "id");
        }
    }
}
