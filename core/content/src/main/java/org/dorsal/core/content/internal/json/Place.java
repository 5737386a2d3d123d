package org.dorsal.core.content.internal.json;

import java.util.Objects;
import org.dorsal.core.content.PackProblem;

/**
 * Where a value stands.
 *
 * @param file the path within the pack
 * @param line from 1; 0 for the whole file
 * @param column from 1; 0 for the whole file
 * @param pointer the JSON pointer (RFC 6901)
 */
public record Place(String file, int line, int column, String pointer) {
    public Place {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(pointer, "pointer");
    }

    /** A file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    /** The pointer of a member of the value that stands at the parent pointer. */
    static String member(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    public PackProblem problem(String what, String fix) {
        return new PackProblem(file, line, column, pointer, what, fix);
    }
}
