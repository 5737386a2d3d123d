package org.dorsal.core.content.internal.json;

import java.util.Objects;
import java.util.Optional;
import org.dorsal.core.content.PackProblem;

/** Where a value stands. Its pointer is put together when it is asked for: most values have nothing wrong. */
public final class Place {
    private final String file;
    private final int line;
    private final int column;
    private final Optional<Place> parent;
    private final String step;

    private Place(String file, int line, int column, Optional<Place> parent, String step) {
        this.file = Objects.requireNonNull(file, "file");
        this.line = line;
        this.column = column;
        this.parent = parent;
        this.step = Objects.requireNonNull(step, "step");
    }

    /**
     * @param file the path within the pack
     * @param line from 1; 0 for the whole file
     * @param column from 1; 0 for the whole file
     * @param pointer the JSON pointer (RFC 6901)
     */
    public Place(String file, int line, int column, String pointer) {
        this(file, line, column, Optional.empty(), pointer);
    }

    /** A file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    /** Where a member of the value at this place stands. */
    Place member(String key, int atLine, int atColumn) {
        return new Place(file, atLine, atColumn, Optional.of(this), key);
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** The JSON pointer (RFC 6901). */
    public String pointer() {
        return parent.map(outer -> outer.pointer() + "/" + step.replace("~", "~0").replace("/", "~1")).orElse(step);
    }

    public PackProblem problem(String what, String fix) {
        return new PackProblem(file, line, column, pointer(), what, fix);
    }
}
