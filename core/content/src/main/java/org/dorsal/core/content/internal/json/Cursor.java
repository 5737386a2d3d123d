package org.dorsal.core.content.internal.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A JSON value being read. What does not fit is reported at its place and yields a broken value; nothing is thrown. */
public final class Cursor {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private static final ClassValue<Map<String, Enum<?>>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            Map<String, Enum<?>> words = new TreeMap<>();
            for (Object constant : type.getEnumConstants()) {
                Enum<?> named = (Enum<?>) constant;
                words.put(named.name().toLowerCase(Locale.ROOT).replace('_', '-'), named);
            }
            return Collections.unmodifiableMap(words);
        }
    };

    private final Json value;
    private final Problems problems;

    public Cursor(Json value, Problems problems) {
        this.value = value;
        this.problems = problems;
    }

    public Place place() {
        return value.place();
    }

    /** The value itself, for those that look at its kind. */
    public Json value() {
        return value;
    }

    public <T> Parsed<T> broken(String what, String fix) {
        problems.add(place(), what, fix);
        return Parsed.broken();
    }

    public Parsed<String> text() {
        return value instanceof Json.Text text ? Parsed.of(text.text())
            : wrongKind("a text", "Write a text in double quotes.");
    }

    public Parsed<Boolean> flag() {
        return value instanceof Json.Flag flag ? Parsed.of(flag.yes()) : wrongKind("true or false", "Write true or false.");
    }

    public Parsed<Integer> whole() {
        if (!(value instanceof Json.Number number)) {
            return wrongKind("a whole number", "Write a whole number without quotes.");
        }
        if (!WHOLE.matcher(number.literal()).matches()) {
            return broken(number.literal() + " is not a whole number.", "Write it without a fraction or exponent.");
        }
        try {
            return Parsed.of(Integer.valueOf(number.literal()));
        } catch (NumberFormatException e) {
            return broken(number.literal() + " is too large a number.", "Write a number that fits.");
        }
    }

    public Parsed<Double> number() {
        if (!(value instanceof Json.Number number)) {
            return wrongKind("a number", "Write a number without quotes.");
        }
        double read = Double.parseDouble(number.literal());
        return Double.isFinite(read) ? Parsed.of(read)
            : broken(number.literal() + " is too large a number.", "Write a number that fits.");
    }

    /** A constant of an enum, written in lower case with hyphens. */
    public <E extends Enum<E>> Parsed<E> word(Class<E> type) {
        Parsed<? extends Enum<?>> meant = word(WORDS.get(type));
        return meant.map(type::cast);
    }

    /** One of the words given. */
    public <E> Parsed<E> word(Map<String, E> words) {
        Parsed<String> given = text();
        if (!given.isSound()) {
            return Parsed.broken();
        }
        E meant = words.get(given.get());
        return meant != null ? Parsed.of(meant)
            : broken("\"" + given.get() + "\" is not a word that fits here.", Mending.of(given.get(), words.keySet()));
    }

    public <T> Parsed<List<T>> list(Function<Cursor, Parsed<T>> element) {
        if (!(value instanceof Json.Elements elements)) {
            return wrongKind("a list", "Write a list in square brackets.");
        }
        List<Parsed<T>> read = new ArrayList<>();
        elements.all().forEach(e -> read.add(element.apply(new Cursor(e, problems))));
        return Parsed.all(read);
    }

    /** A list in which nothing stands twice. */
    public <T> Parsed<List<T>> distinct(Function<Cursor, Parsed<T>> element) {
        Map<T, Place> seen = new LinkedHashMap<>();
        return list(at -> {
            Parsed<T> read = element.apply(at);
            if (read.isSound() && seen.putIfAbsent(read.get(), at.place()) != null) {
                return at.broken("This stands twice in the list.", "Remove one of the two.");
            }
            return read;
        });
    }

    /** An object whose keys are free, such as the keys of sources; the function is given key and value. */
    public <T> Parsed<Map<String, T>> entries(BiFunction<String, Cursor, Parsed<T>> entry) {
        if (!(value instanceof Json.Members members)) {
            return notAnObject();
        }
        Map<String, Parsed<T>> read = new LinkedHashMap<>();
        members.all().forEach((key, member) -> read.put(key, entry.apply(key, new Cursor(member, problems))));
        if (!read.values().stream().allMatch(Parsed::isSound)) {
            return Parsed.broken();
        }
        Map<String, T> sound = new LinkedHashMap<>();
        read.forEach((key, member) -> sound.put(key, member.get()));
        return Parsed.of(sound);
    }

    /** An object whose keys are fixed. */
    public <T> Parsed<T> object(Function<ObjectCursor, Parsed<T>> reading) {
        return value instanceof Json.Members members ? reading.apply(new ObjectCursor(members, problems)) : notAnObject();
    }

    /** Makes a value, whose refusal of its content is a problem at this place. */
    public <T> Parsed<T> make(Supplier<T> making) {
        try {
            return Parsed.of(making.get());
        } catch (IllegalArgumentException e) {
            return broken(e.getMessage() + ".", "Change it to what fits.");
        }
    }

    private <T> Parsed<T> notAnObject() {
        return wrongKind("an object", "Write an object in curly brackets.");
    }

    private <T> Parsed<T> wrongKind(String expected, String fix) {
        return broken("Here stands " + value.kind() + ", but " + expected + " belongs here.", fix);
    }
}
