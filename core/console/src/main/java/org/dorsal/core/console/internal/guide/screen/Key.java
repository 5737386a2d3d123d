package org.dorsal.core.console.internal.guide.screen;

import java.util.Locale;
import java.util.Objects;

/**
 * Something a person pressed or typed.
 *
 * @param kind what it is
 * @param value the number of a {@link Kind#NUMBER}, the lower-case code point of a {@link Kind#LETTER}, else 0
 */
public record Key(Kind kind, int value) {
    /** What was pressed. */
    public enum Kind {
        /** A digit; in plain mode a whole number. */
        NUMBER,
        /** A letter or sign. */
        LETTER,
        ENTER,
        /** Esc, or the word for going back in plain mode. */
        BACK,
        SPACE,
        ERASE,
        UP,
        DOWN,
        /** Ctrl-C or Ctrl-D. */
        STOP,
        /** The end of what is read: nobody is there any more. */
        GONE
    }

    public static final Key ENTER = new Key(Kind.ENTER, 0);
    public static final Key BACK = new Key(Kind.BACK, 0);
    public static final Key SPACE = new Key(Kind.SPACE, 0);
    public static final Key ERASE = new Key(Kind.ERASE, 0);
    public static final Key UP = new Key(Kind.UP, 0);
    public static final Key DOWN = new Key(Kind.DOWN, 0);
    public static final Key STOP = new Key(Kind.STOP, 0);
    public static final Key GONE = new Key(Kind.GONE, 0);

    public Key {
        Objects.requireNonNull(kind, "kind");
    }

    public static Key number(int number) {
        return new Key(Kind.NUMBER, number);
    }

    public static Key letter(int letter) {
        return new Key(Kind.LETTER, Character.toLowerCase(letter));
    }

    /** A letter as it was typed, where text is asked for. */
    public static Key typed(int letter) {
        return new Key(Kind.LETTER, letter);
    }

    /** Whether this ends the conversation rather than being an answer. */
    public boolean leaves() {
        return kind == Kind.STOP || kind == Kind.GONE;
    }

    public boolean is(char letter) {
        return kind == Kind.LETTER && value == letter;
    }

    /** How pages name this key: {@code 3}, {@code n}, {@code Enter}, {@code Esc}, {@code Space}. */
    public String label() {
        switch (kind) {
            case NUMBER: return Integer.toString(value);
            case LETTER: return Character.toString(value);
            case ENTER: return Hint.ENTER;
            case BACK: return Hint.ESC;
            case SPACE: return Hint.SPACE;
            default: return kind.name().toLowerCase(Locale.ROOT);
        }
    }
}
