/** Explaining verdicts by judging what would be if answers were others. */
package org.dorsal.core.explanation.internal;
