/** The archive as a person meets it: {@code bin/dorsal} in a terminal, and without one. */
package org.dorsal.itests.terminal;
