package org.dorsal.core.journal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How values are written into columns so that they come back the same. */
final class Columns {
    /** Of one width, so that the order of the texts is the order of the times. */
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Columns() {
    }

    static String time(Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("the journal keeps the years 0 to 9999, not " + at);
        }
        return TIME.format(at);
    }

    /** The time to compare with, where the caller may mean "ever". */
    static String since(Instant at) {
        return TIME.format(at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.parse(row.getString(column));
    }

    static Optional<Instant> maybeTime(ResultSet row, String column) throws SQLException {
        return text(row, column).map(Instant::parse);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    static Optional<Boolean> flag(ResultSet row, String column) throws SQLException {
        return number(row, column).map(number -> number != 0);
    }

    /** One of a closed set, by its name. */
    static <E extends Enum<E>> E constant(Class<E> set, String name) throws SQLException {
        try {
            return Enum.valueOf(set, name);
        } catch (IllegalArgumentException e) {
            throw new UnknownWordException(set, name);
        }
    }

    /** Each word ends its line, so that no word and an empty word differ. */
    static String lines(Collection<String> words) {
        return words.stream().sorted().map(Columns::escaped).map(word -> word + "\n").collect(Collectors.joining());
    }

    static Set<String> words(String lines) {
        Set<String> words = new LinkedHashSet<>();
        for (int from = 0, end; from < lines.length(); from = end + 1) {
            end = lines.indexOf('\n', from);
            words.add(unescaped(lines.substring(from, end)));
        }
        return words;
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String word) {
        StringBuilder text = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\') {
                i++;
                text.append(word.charAt(i) == 'n' ? '\n' : word.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
