/**
 * How a bundle tells the platform what it brings.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.api.pack;
