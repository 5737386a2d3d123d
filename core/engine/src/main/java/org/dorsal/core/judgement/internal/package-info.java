/** Bringing together what a person told, what is supplied, and what stops hold closed; and having the gate judge it. */
package org.dorsal.core.judgement.internal;
