package org.dorsal.core.console.internal.guide.screen;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A part of a page. A closed set: {@link #fold} makes sure every kind is thought of. */
public sealed interface Block {

    /** Applies the function that belongs to this kind of block. */
    <T> T fold(Function<Prose, T> prose, Function<Item, T> item, Function<Drawing, T> drawing);

    /**
     * Words, broken into lines where they do not fit.
     *
     * @param indent how many columns from the left
     * @param text empty for an empty line
     */
    record Prose(int indent, String text) implements Block {
        public Prose {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <T> T fold(Function<Prose, T> prose, Function<Item, T> item, Function<Drawing, T> drawing) {
            return prose.apply(this);
        }
    }

    /**
     * A line that a key chooses or marks.
     *
     * @param key the key's {@link Key#label()}
     * @param state what is to be seen in front of it
     */
    record Item(String key, State state, String text) implements Block {
        /** What is known of the line. */
        public enum State { PLAIN, UNMARKED, MARKED, UNSURE, OPEN, CLOSED }

        public Item {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <T> T fold(Function<Prose, T> prose, Function<Item, T> item, Function<Drawing, T> drawing) {
            return item.apply(this);
        }
    }

    /**
     * Lines to be shown as they are.
     *
     * @param lines the drawing
     * @param words the same for those who do not see it; empty where there is nothing to say
     */
    record Drawing(List<String> lines, String words) implements Block {
        public Drawing {
            lines = List.copyOf(lines);
            Objects.requireNonNull(words, "words");
        }

        @Override
        public <T> T fold(Function<Prose, T> prose, Function<Item, T> item, Function<Drawing, T> drawing) {
            return drawing.apply(this);
        }
    }
}
