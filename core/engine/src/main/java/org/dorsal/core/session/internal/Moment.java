package org.dorsal.core.session.internal;

import java.time.Instant;

/**
 * When a session is looked at.
 *
 * @param tick by the ticker, which no one can set back, and which stands still while a machine sleeps
 * @param time by the clock, which goes on while a machine sleeps
 * @param generation of the catalogue in force
 */
record Moment(long tick, Instant time, long generation) {
}
