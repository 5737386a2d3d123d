package org.dorsal.core.exchange.internal.form;

/** An answer to an item of a form. */
public sealed interface Given {
    /** One of several things to choose from, by its code system and code. */
    record Coded(String system, String code) implements Given {
    }

    record Flag(boolean yes) implements Given {
    }

    /** @param whole whether the item asks for a whole number */
    record Amount(double number, boolean whole) implements Given {
    }
}
