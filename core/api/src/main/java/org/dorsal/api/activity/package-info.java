/**
 * What a person can be guided through: techniques, exercises and programs of exercises.
 *
 * <p>All values are immutable and may be shared between threads. No method takes or returns null; a null argument is a
 * {@link java.lang.NullPointerException}, a value outside its range an {@link java.lang.IllegalArgumentException}.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.api.activity;
