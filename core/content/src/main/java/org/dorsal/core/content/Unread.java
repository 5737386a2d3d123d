package org.dorsal.core.content;

import java.util.Set;

/**
 * What a pack holds that could not be read. Where it is missed elsewhere, nothing needs to be said again.
 *
 * @param ids the ids of such things
 * @param others whether there may be more, as in a file that is no JSON
 */
public record Unread(Set<String> ids, boolean others) {
    public static final Unread NOTHING = new Unread(Set.of(), false);

    public Unread {
        ids = Set.copyOf(ids);
    }

    public boolean mayHold(String id) {
        return others || ids.contains(id);
    }
}
