package org.dorsal.core.console.internal.platform;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The archive of prepared classes that this process was told to use, if any: Java passes over one that does not fit it. */
final class ClassArchive {
    private static final String OPTION = "-XX:SharedArchiveFile=";
    /** Where Linux lists the files that a process has mapped into its memory. */
    private static final Path MAPPED = Path.of("/proc/self/maps");

    private ClassArchive() {
    }

    /** Why this start was slower than it could be, and what to do, where that is so. */
    static Optional<String> remark() {
        Optional<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith(OPTION)).map(argument -> argument.substring(OPTION.length())).findFirst();
        if (given.isEmpty()) {
            return Optional.of("This start did not use the archive of prepared classes, so it was slower. It is made behind"
                + " the first start.");
        }
        return given.filter(archive -> !isMapped(archive)).map(archive -> "Java did not take the archive of prepared classes "
            + archive + ", so this start was slower. Delete that file, and the next start makes it anew.");
    }

    /** Where that cannot be seen, it is believed. */
    private static boolean isMapped(String archive) {
        if (!Files.isReadable(MAPPED)) {
            return true;
        }
        try (Stream<String> lines = Files.lines(MAPPED)) {
            String file = Path.of(archive).toRealPath().toString();
            return lines.anyMatch(line -> line.endsWith(file));
        } catch (IOException unreadable) {
            return true;
        }
    }
}
