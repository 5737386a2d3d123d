/** Judging evidence: who is asked, what is learnt, and what that comes to. */
package org.dorsal.core.gate.internal;
