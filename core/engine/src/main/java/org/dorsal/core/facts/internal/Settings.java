package org.dorsal.core.facts.internal;

import java.util.Optional;

/** What the operator has set. Any thread may ask. */
public interface Settings {
    /**
     * The raw value of a setting, as its configuration has it; empty when it was never set.
     *
     * @param pack the id of the pack that defines it
     * @param fact the id of the setting's fact
     * @throws UnreadableSettingsException when nobody can say; then the setting counts as unknown, not as normal
     */
    Optional<Object> value(String pack, String fact);
}
