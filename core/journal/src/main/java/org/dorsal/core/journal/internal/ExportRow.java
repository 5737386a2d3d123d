package org.dorsal.core.journal.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A row of what is given out, under construction. What is not known is left out. */
final class ExportRow {
    private final Map<String, Object> columns = new LinkedHashMap<>();

    ExportRow(String type) {
        columns.put("type", type);
    }

    ExportRow text(String name, String text) {
        columns.put(name, text);
        return this;
    }

    /** One of a closed set, in the lower-case words that people read elsewhere. */
    ExportRow word(String name, Optional<String> constant) {
        return value(name, constant.map(ExportRow::worded));
    }

    ExportRow time(String name, Optional<Instant> at) {
        return value(name, at.map(Instant::toString));
    }

    ExportRow flag(String name, Optional<Boolean> flag) {
        return value(name, flag);
    }

    ExportRow list(String name, List<String> words) {
        columns.put(name, words);
        return this;
    }

    ExportRow value(String name, Optional<?> value) {
        value.ifPresent(known -> columns.put(name, known));
        return this;
    }

    Map<String, Object> toMap() {
        return Collections.unmodifiableMap(columns);
    }

    static String worded(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
