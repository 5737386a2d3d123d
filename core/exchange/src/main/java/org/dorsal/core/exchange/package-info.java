/**
 * What other systems read and write. Between the bundles of the core only.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.core.exchange;
