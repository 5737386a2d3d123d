package org.dorsal.tck.internal.requirement.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * How one release differs from the one before.
 *
 * @param part which part of the version must rise for it
 * @param what in words, such as {@code the check neck is gone}
 */
record Change(Part part, String what) {
    /** The parts of a version, the least first. */
    enum Part { MICRO, MINOR, MAJOR }

    /** The gravest first; none where the files are the same. */
    static List<Change> between(Release before, Release now) {
        if (before.holdsTheSame(now)) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>(List.of(new Change(Part.MICRO, "its files are not the same")));
        before.all().forEach((name, thing) -> now.thing(name).ifPresentOrElse(other -> compare(name, thing, other, changes),
            () -> changes.add(new Change(Part.MAJOR, "the " + name + " is gone"))));
        now.all().keySet().stream().filter(name -> before.thing(name).isEmpty())
            .forEach(name -> changes.add(new Change(Part.MINOR, "the " + name + " is new")));
        changes.sort(Comparator.comparing(Change::part).reversed());
        return List.copyOf(changes);
    }

    private static void compare(String name, Thing before, Thing now, List<Change> changes) {
        if (!before.kept().equals(now.kept())) {
            changes.add(new Change(Part.MAJOR, "the " + name + " means something else"));
        }
        TreeSet<String> gone = new TreeSet<>(before.needed());
        gone.removeAll(now.needed());
        gone.forEach(each -> changes.add(new Change(Part.MAJOR, "the " + name + " has no " + each + " any more")));
        TreeSet<String> added = new TreeSet<>(now.grows());
        added.removeAll(before.grows());
        if (!added.isEmpty()) {
            changes.add(new Change(Part.MINOR, "the " + name + " has more: " + String.join(", ", added)));
        } else if (!before.grows().equals(now.grows()) && gone.isEmpty()) {
            changes.add(new Change(Part.MINOR, "the " + name + " has less than before"));
        }
    }
}
