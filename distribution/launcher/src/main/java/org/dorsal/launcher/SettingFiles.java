package org.dorsal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files in which the Configuration Admin keeps what was set.
 *
 * @param folder may be missing
 */
record SettingFiles(Path folder) {
    private static final String ENDING = ".config";
    /** Such as {@code deadline=I"}, without the end of the line. */
    private static final Pattern UNFINISHED_NUMBER = Pattern.compile("(?s)(.*\\n)?[^=\\n]+=[ILFDXSCilfdxsc][^\\n]*");

    /**
     * A file that ends in the middle of a number. Configuration Admin passes over other damage, and the doctor names it; by
     * this it would be kept from starting, and with it everything else.
     */
    Optional<Path> cutOffInANumber() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && endsInANumber(file)).sorted().findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean endsInANumber(Path file) {
        try {
            return UNFINISHED_NUMBER.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).matches();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
