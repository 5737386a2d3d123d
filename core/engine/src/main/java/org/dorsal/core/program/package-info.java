/**
 * Where a person stands in a program, and what comes next. Between the bundles of the core only.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.core.program;
