/** Asking a person in order, judging what is known, and working out what that leaves open. */
package org.dorsal.core.screening.internal;
