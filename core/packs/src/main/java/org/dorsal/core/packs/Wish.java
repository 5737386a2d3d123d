package org.dorsal.core.packs;

import java.util.List;
import java.util.Objects;

/** What an operator wants changed. */
public sealed interface Wish {
    /**
     * Packs that are not there yet, with all they need.
     *
     * @param what files, folders, or {@code ID[@RANGE]} to be looked for in the repositories
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
