/**
 * Asking a person, danger first, and what comes of it. Between the bundles of the core only.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.core.screening;
