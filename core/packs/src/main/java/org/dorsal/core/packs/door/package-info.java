/**
 * How a second process has something done by the one that holds the home. Between the bundles of the core only.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.core.packs.door;
