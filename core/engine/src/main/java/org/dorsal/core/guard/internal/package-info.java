/** Calling code that is not ours without waiting for it longer than agreed. */
package org.dorsal.core.guard.internal;
