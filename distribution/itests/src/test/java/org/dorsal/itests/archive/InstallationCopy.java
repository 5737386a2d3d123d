package org.dorsal.itests.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.itests.exam.Installation;

/** An installation of a test's own, to be moved, changed and damaged. */
record InstallationCopy(Path root) {

    static InstallationCopy in(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(Installation.root())) {
            for (Path path : all.collect(Collectors.toList())) {
                Files.copy(path, folder.resolve(Installation.root().relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new InstallationCopy(folder);
    }

    /** Runs its command on a home, with words as a shell reads them. */
    Shell.End dorsal(Path home, String words) throws IOException, InterruptedException {
        return Shell.run(home, "COLUMNS=200 '" + root.resolve("bin/dorsal") + "' " + words);
    }

    /** The one jar of a folder whose name begins so. */
    Path jar(String within, String name) throws IOException {
        try (Stream<Path> jars = Files.list(root.resolve(within))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
        }
    }
}
