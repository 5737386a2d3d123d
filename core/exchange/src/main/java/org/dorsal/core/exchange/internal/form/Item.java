package org.dorsal.core.exchange.internal.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Fact;

/**
 * A part of the form, as FHIR's {@code Questionnaire.item}.
 *
 * @param link unique in the form
 * @param text empty where there is none
 * @param required whether the form is not complete without it while it is shown
 * @param facts what its answer is about, for other programs
 * @param when shown when any of these holds, or all; without any: always
 * @param all whether all of them must hold
 * @param options what to choose from
 * @param range for numbers
 * @param items what is inside
 */
public record Item(String link, Type type, String text, boolean required, Set<String> facts, List<Comparison> when, boolean all,
        List<Option> options, Optional<Fact.Range> range, List<Item> items) {
    /** The kinds of items that are used. */
    public enum Type { GROUP, DISPLAY, BOOLEAN, CHOICE, INTEGER, DECIMAL }

    /** One thing to choose. */
    public record Option(Given.Coded code, String text) {
        public Option {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(text, "text");
        }
    }

    public Item {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        facts = Set.copyOf(facts);
        when = List.copyOf(when);
        options = List.copyOf(options);
        Objects.requireNonNull(range, "range");
        items = List.copyOf(items);
    }

    static Item group(String link, String text, List<Item> items) {
        return new Item(link, Type.GROUP, text, false, Set.of(), List.of(), false, List.of(), Optional.empty(), items);
    }

    static Item display(String link, String text) {
        return new Item(link, Type.DISPLAY, text, false, Set.of(), List.of(), false, List.of(), Optional.empty(), List.of());
    }

    static Item bool(String link, String text) {
        return new Item(link, Type.BOOLEAN, text, false, Set.of(), List.of(), false, List.of(), Optional.empty(), List.of());
    }

    static Item choice(String link, String text, List<Option> options) {
        return new Item(link, Type.CHOICE, text, false, Set.of(), List.of(), false, options, Optional.empty(), List.of());
    }

    static Item number(String link, String text, Type type, Fact.Range range) {
        return new Item(link, type, text, false, Set.of(), List.of(), false, List.of(), Optional.of(range), List.of());
    }

    Item about(Set<String> newFacts) {
        return new Item(link, type, text, required, newFacts, when, all, options, range, items);
    }

    Item requiredIf(boolean so) {
        return new Item(link, type, text, so, facts, when, all, options, range, items);
    }

    Item with(List<Item> inside) {
        return new Item(link, type, text, required, facts, when, all, options, range, inside);
    }

    Item whenAny(List<Comparison> comparisons) {
        return new Item(link, type, text, required, facts, comparisons, false, options, range, items);
    }

    Item whenAll(List<Comparison> comparisons) {
        return new Item(link, type, text, required, facts, comparisons, true, options, range, items);
    }
}
