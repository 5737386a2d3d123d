/**
 * A permitted variant being done.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.api.session;
