package org.dorsal.core.content.internal.json;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dorsal.text.Nearest;

/**
 * An object with fixed keys being read. At {@link #build} a key that nobody asked for is a problem, and one that was asked for
 * and is missing; where the one is the other misspelt, that is one problem.
 *
 * <p>What most members are has a method of its own: a function that is written once is linked once, and some hundred of
 * them were a good part of what reading the packs costs a start.
 */
public final class ObjectCursor {
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^A-Za-z]");

    private final Json.Members object;
    private final Problems problems;
    private final Set<String> known = new HashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private boolean sound = true;

    ObjectCursor(Json.Members object, Problems problems) {
        this.object = object;
        this.problems = problems;
    }

    public Place place() {
        return object.place();
    }

    /** Where a member stands; the object's own place where it has no such member. */
    public Place placeOf(String key) {
        Json member = object.all().get(key);
        return member == null ? place() : member.place();
    }

    public boolean has(String key) {
        return object.all().containsKey(key);
    }

    public <T> Parsed<T> required(String key, Function<Cursor, Parsed<T>> reading) {
        known.add(key);
        if (!has(key)) {
            missing.add(key);
            sound = false;
            return Parsed.broken();
        }
        return noted(reading.apply(member(key)));
    }

    public <T> Parsed<Optional<T>> optional(String key, Function<Cursor, Parsed<T>> reading) {
        known.add(key);
        return has(key) ? noted(reading.apply(member(key)).map(Optional::of)) : Parsed.of(Optional.empty());
    }

    public <T> Parsed<T> optional(String key, Function<Cursor, Parsed<T>> reading, T otherwise) {
        known.add(key);
        return has(key) ? noted(reading.apply(member(key))) : Parsed.of(otherwise);
    }

    public Parsed<String> text(String key) {
        return required(key, Cursor::text);
    }

    public Parsed<String> text(String key, String otherwise) {
        return optional(key, Cursor::text, otherwise);
    }

    public Parsed<Integer> whole(String key) {
        return required(key, Cursor::whole);
    }

    /** Whether it says true; where it is missing, that is no. */
    public Parsed<Boolean> flag(String key) {
        return optional(key, Cursor::flag, false);
    }

    public <E extends Enum<E>> Parsed<E> word(String key, Class<E> type) {
        return required(key, at -> at.word(type));
    }

    public <E extends Enum<E>> Parsed<E> word(String key, Class<E> type, E otherwise) {
        return optional(key, at -> at.word(type), otherwise);
    }

    /** Words of which none stands twice; none where it is missing. */
    public <E extends Enum<E>> Parsed<List<E>> words(String key, Class<E> type) {
        return optional(key, at -> at.distinct(word -> word.word(type)), List.of());
    }

    public <T> Parsed<List<T>> list(String key, Function<Cursor, Parsed<T>> element) {
        return required(key, at -> at.list(element));
    }

    public <T> Parsed<List<T>> list(String key, Function<Cursor, Parsed<T>> element, List<T> otherwise) {
        return optional(key, at -> at.list(element), otherwise);
    }

    /** Reports a problem that concerns several members. */
    public <T> Parsed<T> broken(Place at, String what, String fix) {
        problems.add(at, what, fix);
        sound = false;
        return Parsed.broken();
    }

    /** Makes the value once all members are read; nothing is made of an object with a problem. */
    public <T> Parsed<T> build(Supplier<T> making) {
        object.all().forEach((key, member) -> {
            if (!known.contains(key)) {
                broken(member.place(), "\"" + key + "\" is not a key of this object.", Mending.of(key, new TreeSet<>(known)));
                Nearest.to(key, new TreeSet<>(known)).ifPresent(missing::remove);
            }
        });
        missing.forEach(key -> broken(place(), "\"" + key + "\" is missing.", "Add \"" + key + "\" to this object."));
        return part(making);
    }

    /** Makes a value of the members read so far, others being still to come. */
    public <T> Parsed<T> part(Supplier<T> making) {
        if (!sound) {
            return Parsed.broken();
        }
        try {
            return Parsed.of(making.get());
        } catch (IllegalArgumentException e) {
            return broken(placeNamedBy(e.getMessage()), e.getMessage() + ".", "Change it to what fits.");
        }
    }

    /** The values of the API begin their refusals with the name of what they refuse, as in "title of cat-cow has ...". */
    private Place placeNamedBy(String message) {
        if (object.all().get("id") instanceof Json.Text id && message.contains("'" + id.text() + "' is no identifier")) {
            return id.place();
        }
        return placeOf(NOT_A_LETTER.split(message, 2)[0]);
    }

    private Cursor member(String key) {
        return new Cursor(object.all().get(key), problems);
    }

    private <T> Parsed<T> noted(Parsed<T> parsed) {
        sound &= parsed.isSound();
        return parsed;
    }
}
