package org.dorsal.core.packs.internal.safety;

/**
 * What all checks make of one profile, before a change and after it.
 */
record Asked(Profile profile, Judged now, Judged then) {
}
