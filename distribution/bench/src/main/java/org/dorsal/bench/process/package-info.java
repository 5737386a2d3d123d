/** Whole processes, run in turn and timed. */
package org.dorsal.bench.process;
