package org.dorsal.core.console.internal;

import java.util.List;
import java.util.Optional;

import org.dorsal.core.console.internal.wording.EmergencyNumbers;

/** What an operator can set. Any thread may call. */
public interface Settings {
    /**
     * One setting.
     *
     * @param pid the configuration it stands in
     * @param attribute its name there
     * @param title in a few words
     * @param description what it does and what it takes
     * @param value the value in force
     * @param standard the value when nobody set one
     * @param set whether somebody set one
     */
    record Setting(String pid, String attribute, String title, String description, String value, String standard, boolean set) {
        /** The name people use: the PID without what all have in common, a dot, and the attribute. */
        public String name() {
            return pid.substring(PREFIX.length()) + "." + attribute;
        }
    }

    /** What all our configurations begin with. */
    String PREFIX = "org.dorsal.";

    /** The name of the setting that holds the number to call in an emergency, where somebody set one. */
    String EMERGENCY_NUMBER = "console.emergency.number";

    /** The name of the setting that holds the country. */
    String REGION = "console.region";

    /** All settings, by name. */
    List<Setting> all();

    /** The value of the setting of that name, if there is such a setting. */
    default Optional<String> valueOf(String name) {
        return all().stream().filter(setting -> setting.name().equals(name)).map(Setting::value).findFirst();
    }

    /** The number to call in an emergency: the one set, or that of the region. */
    default String emergencyNumber() {
        return EmergencyNumbers.number(valueOf(EMERGENCY_NUMBER).orElse(""), valueOf(REGION).orElse(""));
    }

    /**
     * Sets a value; it is kept when this returns. Without a value the standard one is in force again.
     *
     * @return what is wrong with the value, in a sentence; empty when it was set
     * @throws java.io.UncheckedIOException when it cannot be kept
     */
    Optional<String> set(Setting setting, Optional<String> value);
}
