/**
 * Simulated people who use what is shipped: the packs as they lie in the source, read and judged by the real parts of the
 * core, without a framework. Time is simulated; the journal is the real one, in a file.
 */
package org.dorsal.itests.people;
