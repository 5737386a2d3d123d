package org.dorsal.tck.internal.requirement.code;

import java.util.Set;
import org.dorsal.tck.internal.file.PluginFile;

/**
 * A plugin and the classes in it that are checks.
 *
 * @param checks their names, with '/' for '.'
 */
public record CodeOfChecks(PluginFile plugin, Set<String> checks) {
    public CodeOfChecks {
        checks = Set.copyOf(checks);
    }
}
