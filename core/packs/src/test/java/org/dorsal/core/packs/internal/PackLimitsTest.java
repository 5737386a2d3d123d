package org.dorsal.core.packs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.packs.internal.file.Limits;
import org.junit.jupiter.api.Test;

class PackLimitsTest {
    @Test
    void withoutSettingsTheStandardsHold() {
        assertEquals(Limits.STANDARD, PackLimits.of(settings(Map.of())));
    }

    @Test
    void everyLimitCanBeRaisedAboveItsStandard() {
        assertEquals(new Limits(50_000_000, 6_000_000, 60_000_000, new ReadingLimits(10_000, 2_000_000, 50)),
            PackLimits.of(settings(Map.of("file_bytes", 50_000_000L, "entry_bytes", 6_000_000, "unpacked_bytes", 60_000_000L,
                "entries", 10_000, "json_bytes", 2_000_000, "json_depth", 50))));
    }

    @Test
    void whatIsOutOfRangeCountsAsTheEndOfTheRange() {
        assertEquals(new ReadingLimits(1, ReadingLimits.LEAST_FILE_BYTES, ReadingLimits.MOST_DEPTH),
            PackLimits.of(settings(Map.of("entries", -5, "json_bytes", 0, "json_depth", 1_000_000))).reading());
    }

    private static PackSettings settings(Map<String, Object> set) {
        return (PackSettings) Proxy.newProxyInstance(PackSettings.class.getClassLoader(), new Class<?>[] {PackSettings.class},
            (proxy, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
