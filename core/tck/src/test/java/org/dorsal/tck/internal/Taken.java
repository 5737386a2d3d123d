package org.dorsal.tck.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.tck.Problem;

/** What an examination says, kept in memory. */
final class Taken implements Diary {
    private final Set<String> examined = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    @Override
    public void isOf(String plugin) {
        // The tests know whom they look at.
    }

    @Override
    public void examines(String requirement) {
        examined.add(requirement);
    }

    @Override
    public void found(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void notes(String note) {
        // What is noted changes nothing.
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Set<String> examined() {
        return Set.copyOf(examined);
    }

    /** The ids of the requirements that something was found about, warnings included. */
    Set<String> unmet() {
        Set<String> unmet = new TreeSet<>();
        problems.forEach(problem -> unmet.add(problem.requirement()));
        return unmet;
    }
}
