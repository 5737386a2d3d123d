package org.dorsal.api.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.internal.Checked;

/**
 * OSGi service (the value itself is registered): one screen that a person answers. The engine owns the order of
 * screens; a question says where it belongs.
 *
 * <p>A question is asked when a fact it is about has no answer that still holds and its condition applies. A question
 * that some line names as its follow-up is asked only when that line is marked.
 *
 * @param id unique in the installation
 * @param title what is asked, at most 76 characters
 * @param hint how to understand it, at most 240 characters; may be empty
 * @param section where it belongs
 * @param order its place within the section, smaller first
 * @param shape how it is answered
 * @param lines for {@link Shape#MARKS} and {@link Shape#CHOICE} 1 to 9 lines, else none
 * @param number for {@link Shape#NUMBER} the fact whose value is asked, else empty
 * @param notSure whether "not sure" may be answered
 * @param when the condition under which it is shown; empty means always
 */
public record Question(String id, String title, String hint, Section section, int order, Shape shape, List<Line> lines,
        Optional<String> number, boolean notSure, Optional<Condition> when) {

    /** Where a question belongs, in the order in which people are asked: danger first. */
    public enum Section {
        /** Danger now: every screening, before anything else. */
        RIGHT_NOW,
        /** Danger lately: every screening. */
        LATELY,
        /** The complaint itself. */
        YOUR_BACK,
        ABOUT_YOU,
        /** "Has a clinician told you ...?" */
        TOLD_BY_CLINICIAN,
        LAST_MONTHS,
        /** Equipment at hand. */
        AT_HAND,
        /** What arises during an activity; asked when the person stops it. */
        DURING,
        /** Asked when an activity has ended. */
        AFTER
    }

    /** How a question is answered. */
    public enum Shape {
        /** Any number of lines is marked, or "none of these". */
        MARKS,
        /** Exactly one line is chosen. */
        CHOICE,
        /** A number is given. */
        NUMBER
    }

    /**
     * A line that can be marked.
     *
     * @param text at most 72 characters
     * @param sets what is known when it is marked: fact and value. Unmarked, these facts are normal
     * @param followUp the id of a question to ask when it is marked
     * @param reopens sections whose kept answers are asked anew when it is marked
     */
    public record Line(String text, Map<String, FactValue> sets, Optional<String> followUp, Set<Section> reopens) {
        public Line {
            Checked.text("line", text, 72);
            sets = Map.copyOf(sets);
            sets.keySet().forEach(fact -> Checked.id("fact of line '" + text + "'", fact));
            followUp.ifPresent(q -> Checked.id("followUp of line '" + text + "'", q));
            reopens = Set.copyOf(reopens);
        }
    }

    public Question {
        Checked.id("question", id);
        Checked.text("title of question " + id, title, 76);
        if (!hint.isEmpty()) {
            Checked.text("hint of question " + id, hint, 240);
        }
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(shape, "shape");
        lines = List.copyOf(lines);
        Objects.requireNonNull(when, "when");
        if (shape == Shape.NUMBER) {
            if (!lines.isEmpty() || number.isEmpty()) {
                throw new IllegalArgumentException("question " + id + " asks a number: it names one fact and has no lines");
            }
        } else {
            Checked.within("lines of question " + id, lines.size(), 1, 9);
            if (number.isPresent()) {
                throw new IllegalArgumentException("question " + id + " has lines, so it asks no number");
            }
        }
    }

    /** The facts this question answers by itself, follow-ups left out. */
    public Set<String> facts() {
        Set<String> facts = new TreeSet<>(number.map(Set::of).orElse(Set.of()));
        lines.forEach(line -> facts.addAll(line.sets().keySet()));
        return facts;
    }
}
