/**
 * The TCK: what an author runs against a built plugin, in tests or with {@code dorsal tck FILE}.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.tck;
