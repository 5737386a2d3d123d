package org.dorsal.core.settings;

import java.util.Collections;
import java.util.Dictionary;

/**
 * How many settings are kept together, kept with them under a name that sorts before theirs, and counted with one that sorts
 * behind: a file that was cut off after any of its lines, or within a value, still reads, and would pass for one in which
 * less was set, or something else.
 */
public final class SettingCount {
    private static final String NAME = "_count";
    private static final String END = "zz_end";
    /** What the Configuration Admin adds. */
    private static final String OF_THE_SERVICE = "service.";

    private SettingCount() {
    }

    /** Counts the settings anew. */
    public static void keepIn(Dictionary<String, Object> settings) {
        settings.put(END, true);
        settings.put(NAME, count(settings));
    }

    /** Whether no fewer are there than were kept. Where nobody counted, as in files written by hand, all are there. */
    public static boolean isWhole(Dictionary<String, Object> settings) {
        return !(settings.get(NAME) instanceof Integer kept) || count(settings) >= kept;
    }

    private static int count(Dictionary<String, Object> settings) {
        return (int) Collections.list(settings.keys()).stream()
            .filter(name -> !name.equals(NAME) && !name.startsWith(OF_THE_SERVICE)).count();
    }
}
