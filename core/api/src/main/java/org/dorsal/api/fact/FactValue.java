package org.dorsal.api.fact;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The value of a fact. A closed set: {@link #fold} makes sure every kind is thought of. */
public sealed interface FactValue {

    /** Applies the function that belongs to this kind of value. */
    <T> T fold(Function<Flag, T> flag, Function<Amount, T> amount, Function<Word, T> word, Function<Words, T> words);

    /** The value as people read it: {@code yes}, {@code 4}, {@code road_crash_low_speed}, {@code neck, shoulder}. */
    String words();

    /** Yes or no. */
    record Flag(boolean yes) implements FactValue {
        @Override
        public <T> T fold(Function<Flag, T> flag, Function<Amount, T> amount, Function<Word, T> word, Function<Words, T> words) {
            return flag.apply(this);
        }

        @Override
        public String words() {
            return yes ? "yes" : "no";
        }
    }

    /** A finite number, in the unit its fact names. */
    record Amount(double number) implements FactValue {
        public Amount {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("an amount is a finite number, not " + number);
            }
        }

        public boolean isWhole() {
            return number == Math.rint(number);
        }

        @Override
        public <T> T fold(Function<Flag, T> flag, Function<Amount, T> amount, Function<Word, T> word, Function<Words, T> words) {
            return amount.apply(this);
        }

        @Override
        public String words() {
            return isWhole() ? Long.toString((long) number) : Double.toString(number);
        }
    }

    /** One word, or a free text. */
    record Word(String word) implements FactValue {
        public Word {
            Objects.requireNonNull(word, "word");
        }

        @Override
        public <T> T fold(Function<Flag, T> flag, Function<Amount, T> amount, Function<Word, T> word, Function<Words, T> words) {
            return word.apply(this);
        }

        @Override
        public String words() {
            return word;
        }
    }

    /** Any number of words, none included. */
    record Words(Set<String> all) implements FactValue {
        public Words {
            all = Set.copyOf(all);
        }

        /** These words and those. */
        public Words and(Words others) {
            Set<String> both = new TreeSet<>(all);
            both.addAll(others.all);
            return new Words(both);
        }

        @Override
        public <T> T fold(Function<Flag, T> flag, Function<Amount, T> amount, Function<Word, T> word, Function<Words, T> words) {
            return words.apply(this);
        }

        @Override
        public String words() {
            return all.isEmpty() ? "none" : all.stream().sorted().collect(Collectors.joining(", "));
        }
    }

    FactValue YES = new Flag(true);
    FactValue NO = new Flag(false);
    FactValue NOTHING = new Words(Set.of());

    static FactValue of(boolean yes) {
        return yes ? YES : NO;
    }

    static FactValue of(double number) {
        return new Amount(number);
    }

    static FactValue of(String word) {
        return new Word(word);
    }

    static FactValue of(Set<String> words) {
        return new Words(words);
    }
}
