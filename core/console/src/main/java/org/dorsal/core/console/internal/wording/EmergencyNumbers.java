package org.dorsal.core.console.internal.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dorsal.text.Printable;

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

    /** What is wrong with a region that was set, and what it may be; empty when nothing is, as when it is blank. */
    public static Optional<String> problemWith(String region) {
        SortedSet<String> known = countries(read()).map(JsonNode::stringValue).collect(Collectors.toCollection(TreeSet::new));
        return region.isBlank() || known.contains(region.strip().toUpperCase(Locale.ROOT)) ? Optional.empty()
            : Optional.of("no emergency number is known for the region '" + Printable.of(region) + "'. Known are "
                + String.join(", ", known) + "; for another, leave it empty and set emergency.number.");
    }

    private static Optional<String> in(JsonNode file, String country) {
        return file.get("numbers").valueStream()
            .filter(entry -> entry.get("countries").valueStream().anyMatch(one -> one.stringValue().equals(country)))
            .findFirst().map(entry -> entry.get("number").stringValue());
    }

    private static Stream<JsonNode> countries(JsonNode file) {
        return file.get("numbers").valueStream().flatMap(entry -> entry.get("countries").valueStream());
    }

    private static JsonNode read() {
        try (InputStream file = EmergencyNumbers.class.getResourceAsStream(FILE)) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
