package org.dorsal.core.console.internal.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/** Rows with keys of their own as one table (RFC 4180): a column for each key that some row has. */
final class Csv {
    private final List<Map<String, Object>> rows = new ArrayList<>();

    void add(Map<String, Object> row) {
        rows.add(new LinkedHashMap<>(row));
    }

    void write(PrintWriter out) {
        Set<String> columns = rows.stream().flatMap(row -> row.keySet().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
        line(out, columns.stream().map(Csv::cell).toList());
        rows.forEach(row -> line(out, columns.stream().map(column -> cell(text(row.get(column)))).toList()));
    }

    private static void line(PrintWriter out, List<String> cells) {
        out.print(String.join(",", cells) + "\r\n");
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        JsonNode node = Json.value(value);
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
