package org.dorsal.core.console.internal.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whom to call in an emergency, by country. */
public final class EmergencyNumbers {
    private static final String FILE = "/org/dorsal/core/console/internal/emergency-numbers.json";

    private EmergencyNumbers() {
    }

    /**
     * The number to show, as words that follow "Call".
     *
     * @param set the number somebody set; it goes before any other
     * @param region the two letters of the country; empty for that of the machine's language setting
     * @return the number of the country; where that is not known, 112 and that it is not so everywhere
     */
    public static String number(String set, String region) {
        if (!set.isBlank()) {
            return set.strip();
        }
        String country = region.isBlank() ? Country.of(System.getenv(), Locale.getDefault()) : region.strip().toUpperCase(Locale.ROOT);
        JsonNode file = read();
        return in(file, country).orElseGet(() -> file.get("elsewhere").get("number").stringValue());
    }

    private static Optional<String> in(JsonNode file, String country) {
        for (JsonNode entry : file.get("numbers")) {
            for (JsonNode one : entry.get("countries")) {
                if (one.stringValue().equals(country)) {
                    return Optional.of(entry.get("number").stringValue());
                }
            }
        }
        return Optional.empty();
    }

    private static JsonNode read() {
        try (InputStream file = EmergencyNumbers.class.getResourceAsStream(FILE)) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
