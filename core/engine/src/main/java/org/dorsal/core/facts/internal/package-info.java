/** The facts that nobody is asked: what the journal and the settings say. */
package org.dorsal.core.facts.internal;
