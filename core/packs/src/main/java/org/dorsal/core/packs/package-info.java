/**
 * Which packs are installed, and how that is changed: proposed, seen, agreed to, carried out in one step, undone.
 * Between the bundles of the core only.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.core.packs;
