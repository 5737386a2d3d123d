package org.dorsal.tck;

/** How much a problem weighs. */
public enum Severity {
    /** Worth a look; the plugin passes all the same. */
    WARNING,
    /** The plugin does not do what a named requirement demands. */
    ERROR
}
