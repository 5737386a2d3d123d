package org.dorsal.core.console.internal.command;

/** How data is printed. */
enum Format {
    TEXT, JSON
}
