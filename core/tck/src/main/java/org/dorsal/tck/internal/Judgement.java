package org.dorsal.tck.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dorsal.tck.Problem;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.Severity;
import org.dorsal.tck.internal.requirement.Requirement;

/** Holds subjects against requirements, and has it taken down. One thread. */
final class Judgement {
    private final Diary diary;
    private final Set<String> unmet = new HashSet<>();

    Judgement(Diary diary) {
        this.diary = diary;
    }

    /** Whether there is no error so far. */
    boolean isSound() {
        return unmet.isEmpty();
    }

    boolean isMet(String requirement) {
        return !unmet.contains(requirement);
    }

    void isOf(String plugin) {
        diary.isOf(plugin);
    }

    void begins(String requirement) {
        diary.examines(requirement);
    }

    <S> void holds(List<Requirement<S>> requirements, S subject) {
        for (Requirement<S> requirement : requirements) {
            begins(requirement.id());
            requirement.flaws(subject).stream().map(flaw -> flaw.of(requirement)).forEach(this::finds);
        }
    }

    void finds(String requirement, Place place, String what, String fix) {
        finds(new Problem(requirement, Severity.ERROR, place, what, Optional.empty(), fix));
    }

    void notes(String note) {
        diary.notes(note);
    }

    void finds(Problem problem) {
        if (problem.severity() == Severity.ERROR) {
            unmet.add(problem.requirement());
        }
        diary.found(problem);
    }
}
