package org.dorsal.tck.internal.requirement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A list beside a requirement: a phrase a line, and after a '|' what is to be said of it. Lines with '#' are remarks. */
public final class PhraseList {
    private PhraseList() {
    }

    public static Map<String, String> beside(Class<?> requirement, String name) {
        Map<String, String> phrases = new LinkedHashMap<>();
        try (InputStream in = requirement.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split("\\|", 2);
                phrases.put(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(phrases);
    }
}
