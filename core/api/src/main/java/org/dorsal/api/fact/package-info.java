/**
 * What can be known about a person, and how it is asked.
 *
 * <p>Four states are never mixed: <b>unanswered</b> (nothing is permitted until it is asked), <b>not sure</b> (counts as
 * the worse answer, unless the fact says otherwise), <b>skipped</b> by a question's condition and <b>none of these</b>
 * (both mean the fact's normal value).
 *
 * <p>All values are immutable and may be shared between threads. No method takes or returns null; a null argument is a
 * {@link java.lang.NullPointerException}, a value outside its range an {@link java.lang.IllegalArgumentException}.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.api.fact;
