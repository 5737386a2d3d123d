package org.dorsal.core.console.internal.command;

import org.dorsal.core.console.internal.wording.Words;

/** How data is printed. */
enum Format {
    TEXT, JSON;

    @Override
    public String toString() {
        return Words.term(this);
    }
}
