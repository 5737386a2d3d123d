package org.dorsal.core.console.internal.command;

/** How data is printed. */
public enum Format {
    TEXT, JSON
}
