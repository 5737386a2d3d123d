/**
 * From a command line to a running framework and back: one home, one log, one exit code. It knows the framework and
 * nothing of what runs inside.
 */
package org.dorsal.launcher;
