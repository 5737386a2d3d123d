package org.dorsal.api.fact;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.internal.Checked;

/**
 * OSGi service (the value itself is registered): one thing that can be known about a person, under one name for all
 * packs. Two packs that define one name differently cannot both be in force: the name is then locked and reported, and
 * with it every check that reads it.
 *
 * @param id the name rules use, such as {@code pain_nrs}
 * @param words what it means in plain words, as in "worse at night or wakes you"; at most 120 characters
 * @param type the kind of value
 * @param range for numbers, the least and greatest value allowed; else empty
 * @param allowed for {@link FactType#WORD} and {@link FactType#WORDS}, the words allowed; else empty
 * @param normal what "none of these" means
 * @param unit the unit of a number, such as {@code days}; empty where there is none
 * @param keeps how long an answer holds, at most {@link #LONGEST_KEPT}; {@link Duration#ZERO} means for one screening only
 * @param origin where the value comes from
 * @param worse which direction is worse
 * @param notSure what "not sure" counts as
 * @param neutral why no rule reads it; empty where one does
 */
public record Fact(String id, String words, FactType type, Optional<Range> range, List<String> allowed, FactValue normal,
        Optional<String> unit, Duration keeps, Origin origin, Worse worse, NotSure notSure, Optional<String> neutral) {

    /** Ten years: what was told longer ago is better asked again. */
    public static final Duration LONGEST_KEPT = Duration.ofDays(3653);

    /** The least and the greatest number allowed, both included. */
    public record Range(double least, double greatest) {
        public Range {
            if (!(least <= greatest)) {
                throw new IllegalArgumentException("a range goes upward, not from " + least + " to " + greatest);
            }
        }

        public boolean holds(double number) {
            return number >= least && number <= greatest;
        }
    }

    /** Where a fact's value comes from. */
    public enum Origin {
        /** Asked of the person. */
        PERSON,
        /** Worked out from the journal: what was done, when, and how it went. The platform supplies it. */
        JOURNAL,
        /** Set by the operator; the normal value is the default. The platform offers it as a setting. */
        SETTING,
        /** Known from what is going on in a session. */
        SESSION
    }

    /** Which direction is worse, if any: making an answer worse must never lower a level. */
    public enum Worse { HIGHER, LOWER, PRESENT, NONE }

    /** What "not sure" counts as. */
    public enum NotSure {
        /** As the worse answer: for what one can feel now, pregnancy, blood thinners. */
        WORSE,
        /** As the normal value: for "has a clinician told you ...?". */
        NORMAL
    }

    public Fact {
        Checked.id("fact", id);
        Checked.text("words of fact " + id, words, 120);
        Objects.requireNonNull(type, "type");
        allowed = List.copyOf(allowed);
        Objects.requireNonNull(unit, "unit");
        Checked.within("keeps of fact " + id, keeps, Duration.ZERO, LONGEST_KEPT);
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(worse, "worse");
        Objects.requireNonNull(notSure, "notSure");
        neutral.ifPresent(reason -> Checked.text("neutral of fact " + id, reason, 200));
        boolean number = type == FactType.WHOLE || type == FactType.DECIMAL;
        boolean worded = type == FactType.WORD || type == FactType.WORDS;
        if (number != range.isPresent()) {
            throw new IllegalArgumentException("fact " + id + ": numbers have a range, and only numbers do");
        }
        if (worded == allowed.isEmpty()) {
            throw new IllegalArgumentException("fact " + id + ": words have a list of those allowed, and only words do");
        }
        problemWith(id, type, range, allowed, normal).ifPresent(problem -> {
            throw new IllegalArgumentException("fact " + id + ", normal value: " + problem);
        });
    }

    /** Says what is wrong with a value for this fact, if anything is. */
    public Optional<String> problemWith(FactValue value) {
        return problemWith(id, type, range, allowed, value);
    }

    private static Optional<String> problemWith(String id, FactType type, Optional<Range> range, List<String> allowed,
            FactValue value) {
        return value.fold(
            flag -> type == FactType.FLAG ? Optional.empty() : wrongKind(id, type, "yes or no"),
            amount -> problemWithAmount(id, type, range, amount),
            word -> problemWithWord(id, type, allowed, word),
            words -> type == FactType.WORDS ? unknownWord(id, allowed, List.copyOf(words.all())) : wrongKind(id, type, "a list"));
    }

    private static Optional<String> problemWithAmount(String id, FactType type, Optional<Range> range, FactValue.Amount amount) {
        if (type != FactType.WHOLE && type != FactType.DECIMAL) {
            return wrongKind(id, type, "a number");
        }
        if (type == FactType.WHOLE && !amount.isWhole()) {
            return Optional.of(id + " is a whole number, not " + amount.words());
        }
        return range.filter(r -> !r.holds(amount.number()))
            .map(r -> id + " is " + amount.words() + ", allowed is " + FactValue.of(r.least()).words() + " to "
                + FactValue.of(r.greatest()).words());
    }

    private static Optional<String> problemWithWord(String id, FactType type, List<String> allowed, FactValue.Word word) {
        if (type == FactType.TEXT) {
            return word.word().length() > 200 ? Optional.of(id + " is longer than 200 characters") : Optional.empty();
        }
        return type == FactType.WORD ? unknownWord(id, allowed, List.of(word.word())) : wrongKind(id, type, "a word");
    }

    private static Optional<String> unknownWord(String id, List<String> allowed, List<String> given) {
        return given.stream().filter(w -> !allowed.contains(w)).sorted().findFirst()
            .map(w -> id + " cannot be '" + w + "'; allowed: " + String.join(", ", allowed));
    }

    private static Optional<String> wrongKind(String id, FactType type, String given) {
        return Optional.of(id + " takes " + expected(type) + ", not " + given);
    }

    private static String expected(FactType type) {
        switch (type) {
            case FLAG: return "yes or no";
            case WHOLE: return "a whole number";
            case DECIMAL: return "a number";
            case WORD: return "one word";
            case WORDS: return "a list of words";
            default: return "a text";
        }
    }
}
