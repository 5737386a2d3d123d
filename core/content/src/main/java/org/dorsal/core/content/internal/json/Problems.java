package org.dorsal.core.content.internal.json;

import java.util.ArrayList;
import java.util.List;
import org.dorsal.core.content.PackProblem;
import org.dorsal.text.Printable;

/** Collects what is wrong in a pack. Belongs to one reading, so to one thread. */
public final class Problems {
    /** A pack that is wrong everywhere must not fill the memory with complaints. */
    private static final int MOST = 500;
    private static final int LONGEST = 400;

    private final List<PackProblem> found = new ArrayList<>();
    private int left;

    public void add(Place place, String what, String fix) {
        if (found.size() < MOST) {
            found.add(new PackProblem(printable(place.file()), place.line(), place.column(), printable(place.pointer()),
                printable(what), printable(fix)));
        } else {
            left++;
        }
    }

    /** Problems quote what stands in files, which must not steer a terminal or fill it. */
    private static String printable(String text) {
        return Printable.cut(text, LONGEST);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file, line and column. */
    public List<PackProblem> all() {
        List<PackProblem> sorted = new ArrayList<>(found);
        sorted.sort(PackProblem.IN_READING_ORDER);
        if (left > 0) {
            sorted.add(Place.of("pack.json").problem(left + " more problems are not listed.", "Mend those listed first."));
        }
        return List.copyOf(sorted);
    }
}
