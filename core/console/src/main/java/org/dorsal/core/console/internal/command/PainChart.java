package org.dorsal.core.console.internal.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.dorsal.core.journal.SessionRecord;

/**
 * Pain before and after each session, drawn with characters: the days from left to right, 0 to 10 from below. Sessions
 * that fall into one column are averaged.
 */
final class PainChart {
    private static final int MARGIN = 5;
    private static final int HIGHEST = 10;
    private static final char BEFORE = 'o';
    private static final char AFTER = 'x';
    private static final char BOTH = '*';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private final LocalDate from;
    private final LocalDate to;
    private final ZoneId zone;
    private final int columns;

    /**
     * @param from the first day
     * @param to the last day
     * @param width of a line, margins included
     */
    PainChart(LocalDate from, LocalDate to, ZoneId zone, int width) {
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.columns = width - MARGIN - 1;
    }

    List<String> draw(List<SessionRecord> sessions) {
        char[][] field = new char[HIGHEST + 1][columns];
        Arrays.stream(field).forEach(row -> Arrays.fill(row, ' '));
        for (int column = 0; column < columns; column++) {
            mark(field, column, in(sessions, column));
        }
        List<String> lines = new ArrayList<>();
        for (int pain = HIGHEST; pain >= 0; pain--) {
            lines.add((String.format(Locale.ROOT, "%3d |", pain) + new String(field[pain])).stripTrailing());
        }
        lines.add("    +" + "-".repeat(columns));
        lines.add(days());
        lines.add("     " + BEFORE + " before, " + AFTER + " after, " + BOTH + " the same");
        return lines;
    }

    private List<SessionRecord> in(List<SessionRecord> sessions, int column) {
        return sessions.stream().filter(session -> column(session.at()) == column).toList();
    }

    private int column(Instant at) {
        long days = ChronoUnit.DAYS.between(from, to);
        long day = ChronoUnit.DAYS.between(from, LocalDate.ofInstant(at, zone));
        return days == 0 ? 0 : (int) Math.round((double) day * (columns - 1) / days);
    }

    private static void mark(char[][] field, int column, List<SessionRecord> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        int before = mean(sessions.stream().map(SessionRecord::painBefore).toList());
        field[before][column] = BEFORE;
        List<Integer> known = sessions.stream().flatMap(s -> s.end().flatMap(SessionRecord.End::painAfter).stream()).toList();
        if (!known.isEmpty()) {
            int after = mean(known);
            field[after][column] = after == before ? BOTH : AFTER;
        }
    }

    private static int mean(List<Integer> pains) {
        return (int) Math.round(pains.stream().mapToInt(Integer::intValue).average().orElseThrow());
    }

    private String days() {
        String first = DAY.format(from);
        String last = DAY.format(to);
        return "     " + first + " ".repeat(Math.max(1, columns - first.length() - last.length())) + last;
    }
}
