package org.dorsal.core.journal.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sqlite.JDBC;

/** The journal's file as others see it: another program, or someone who looks at the bytes. */
final class RawFile {
    private RawFile() {
    }

    static Connection connect(Path file) throws SQLException {
        return JDBC.createConnection("jdbc:sqlite:" + file.toUri(), new Properties());
    }

    static void run(Path file, String... statements) throws SQLException {
        try (Connection connection = connect(file); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** The content of every file in the folder whose loss would be a loss; not of the index SQLite makes anew. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.toString().endsWith("-shm")).toList()) {
                if (Files.size(file) > 0) {
                    contents.put(file.getFileName().toString(), text(file));
                }
            }
        }
        return contents;
    }

    static boolean anyHolds(Path folder, String words) throws IOException {
        String bytes = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (text(file).contains(bytes)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
