package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.itests.exam.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive's command without a terminal: homes, messages, exit codes. */
class ArchiveIT {
    @TempDir
    private Path folder;

    @Test
    void listsWhatIsInstalledAndWritesNothingToTheStandardError() throws Exception {
        Cli list = Cli.dorsal(folder.resolve("home"), "list");

        assertThat(list.err()).isEmpty();
        assertThat(list.out()).contains("cat-cow", "foam-roller-extension", "desk-reset");
        assertThat(list.exitCode()).isZero();
    }

    @Test
    void makesTheHomeForItsOwnerAlone() throws Exception {
        Path home = folder.resolve("a/home");
        Cli.dorsal(home, "list");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home))).isEqualTo("rwx------");
        try (Stream<Path> kept = Files.walk(home)) {
            assertThat(kept).allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .as(path.toString()).endsWith("------"));
        }
    }

    @Test
    void aHomeThatIsAFileIsOneClearMessage() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        Cli refused = Cli.dorsal(file, "list");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err().lines()).hasSize(1).first().asString().contains(file.toString(), "is a file", "--home DIR");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aHomeOptionWithoutAFolderIsUsedWrongly() throws Exception {
        Cli refused = Cli.dorsal(folder.resolve("home"), "list", "--home");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(1);
    }

    @Test
    void leavesNothingInTheFolderForTemporaryFilesNotEvenWhatAKilledProcessLeftThere() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path abandoned = Files.createDirectories(temporary.resolve("dorsal-framework-1/bundles"));
        Files.createFile(abandoned.resolveSibling("lock"));

        Cli.dorsal(folder.resolve("home"), Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary), "list");

        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(p -> p.getFileName().toString()).filter(n -> n.startsWith("dorsal"))).isEmpty();
        }
    }

    @Test
    void anInstallationWithoutTheEngineSaysWhatIsMissing() throws Exception {
        Path copy = folder.resolve("copy");
        copy(Installation.root(), copy);
        try (Stream<Path> core = Files.list(copy.resolve("system/20"))) {
            Files.delete(core.filter(jar -> jar.getFileName().toString().startsWith("dorsal-engine")).findFirst().orElseThrow());
        }
        Process process = new ProcessBuilder(copy.resolve("bin/dorsal").toString(), "--home", folder.resolve("home").toString(), "list")
            .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.lines()).hasSize(1).first().asString().contains("org.dorsal.console", "The log in");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.collect(Collectors.toList())) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
