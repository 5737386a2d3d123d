package org.dorsal.core.content.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** A value that was read, or the lack of it after its problem was reported. */
public final class Parsed<T> {
    private static final Parsed<?> BROKEN = new Parsed<>(Optional.empty());

    private final Optional<T> value;

    private Parsed(Optional<T> value) {
        this.value = value;
    }

    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(Optional.of(value));
    }

    @SuppressWarnings("unchecked")
    public static <T> Parsed<T> broken() {
        return (Parsed<T>) BROKEN;
    }

    /** The values, if all of them are sound. */
    static <T> Parsed<List<T>> all(List<Parsed<T>> parsed) {
        List<T> values = new ArrayList<>(parsed.size());
        for (Parsed<T> one : parsed) {
            if (!one.isSound()) {
                return broken();
            }
            values.add(one.get());
        }
        return of(List.copyOf(values));
    }

    public boolean isSound() {
        return value.isPresent();
    }

    /** The value; to be asked for only where everything is sound. */
    public T get() {
        return value.orElseThrow(() -> new NoSuchElementException("a broken value was asked for"));
    }

    public Optional<T> ifSound() {
        return value;
    }

    public <R> Parsed<R> map(Function<T, R> change) {
        return isSound() ? of(change.apply(get())) : broken();
    }
}
