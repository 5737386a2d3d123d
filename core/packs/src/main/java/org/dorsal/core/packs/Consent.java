package org.dorsal.core.packs;

/** What an operator must say yes to before a change is carried out. */
public enum Consent {
    /** A pack of data is signed by nobody. */
    UNSIGNED,
    /** The change opens something for somebody. */
    LOOSER_SAFETY
}
