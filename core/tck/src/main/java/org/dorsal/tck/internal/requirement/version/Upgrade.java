package org.dorsal.tck.internal.requirement.version;

/** A plugin, and what was released of it before. */
public record Upgrade(Release before, Release now) {
}
