package org.dorsal.core.settings;

import java.util.Objects;

/**
 * A setting that has a value it cannot have.
 *
 * @param pid the configuration it stands in
 * @param attribute its name there
 * @param what the value it has, or why nobody knows it, in a few words
 * @param meanwhile what holds in its place, as a clause
 * @param allowed what it may be, in a few words
 */
public record SettingProblem(String pid, String attribute, String what, String meanwhile, String allowed) {
    public SettingProblem {
        Objects.requireNonNull(pid, "pid");
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(meanwhile, "meanwhile");
        Objects.requireNonNull(allowed, "allowed");
    }
}
