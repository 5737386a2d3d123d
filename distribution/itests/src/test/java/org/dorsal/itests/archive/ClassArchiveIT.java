package org.dorsal.itests.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that a first start makes ready: used by the next, for one build on one JDK, and no harm when damaged. */
class ClassArchiveIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SLOWER = "archive of prepared classes";

    @TempDir
    private Path folder;
    private InstallationCopy installation;
    private String java = System.getProperty("java.home");

    @BeforeEach
    void aFirstStart() throws Exception {
        installation = InstallationCopy.in(folder.resolve("installation"));
        dorsal("list");
        awaitArchives(1);
    }

    @Test
    void theNextStartTakesItsClassesFromThere() throws Exception {
        assertThat(classesFromTheArchive()).anyMatch(line -> line.contains("org.dorsal.core"));
        assertThat(dorsal("doctor").out()).doesNotContain(SLOWER);
    }

    @Test
    void anotherJarInLibHasAnArchiveOfItsOwn() throws Exception {
        addAnEntryTo(installation.jar("lib", "dorsal-launcher"));

        assertThat(classesFromTheArchive()).isEmpty();
        awaitArchives(2);
        assertThat(classesFromTheArchive()).isNotEmpty();
    }

    @Test
    void anotherJdkHasAnArchiveOfItsOwn() throws Exception {
        Optional<String> other = anotherJdk();
        assumeTrue(other.isPresent(), "only one JDK is here");
        java = other.orElseThrow();

        assertThat(classesFromTheArchive()).isEmpty();
        awaitArchives(2);
        assertThat(classesFromTheArchive()).isNotEmpty();
    }

    @Test
    void aDamagedOneIsNotUsedAndMadeAnew() throws Exception {
        damageTheMiddleOf(archives().get(0));

        Shell.End list = dorsal("list");

        assertThat(list.err()).isEmpty();
        assertThat(list.exitCode()).isZero();
        await("it is whole again", () -> !classesFromTheArchive().isEmpty());
    }

    @Test
    void aTruncatedOneIsNotUsed() throws Exception {
        Path archive = archives().get(0);
        archive.toFile().setWritable(true);
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength(100_000);
        }

        Shell.End doctor = dorsal("doctor");

        assertThat(doctor.out()).contains(SLOWER);
        assertThat(doctor.exitCode()).isZero();
        await("it is whole again", () -> !classesFromTheArchive().isEmpty());
    }

    @Test
    void theDoctorSeesWhenJavaDoesNotTakeIt() throws Exception {
        Shell.End doctor = dorsal("DORSAL_JAVA_OPTIONS=-Xshare:off", "doctor");

        assertThat(doctor.out()).contains("did not take the " + SLOWER, "Delete that file");
    }

    private Shell.End dorsal(String words) throws Exception {
        return dorsal("", words);
    }

    private Shell.End dorsal(String variables, String words) throws Exception {
        return Shell.run(folder.resolve("home"), "COLUMNS=200 XDG_CACHE_HOME='" + folder + "' JAVA_HOME='" + java + "' " + variables
            + " '" + installation.root() + "/bin/dorsal' " + words);
    }

    /** What Java says of each class that a start takes from the archive rather than from a jar. */
    private List<String> classesFromTheArchive() throws Exception {
        Path log = Files.createTempFile(folder, "classes", ".txt");
        dorsal("DORSAL_JAVA_OPTIONS=-Xlog:class+load:file=" + log, "list");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("shared objects file (top)")).toList();
        }
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("dorsal"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private void awaitArchives(int count) throws Exception {
        await(count + " archives", () -> Files.isDirectory(folder.resolve("dorsal")) && archives().size() >= count);
    }

    private static void await(String what, Condition condition) throws Exception {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as(what).isBefore(latest);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void addAnEntryTo(Path jar) throws IOException {
        byte[] before = Files.readAllBytes(jar);
        try (ZipInputStream old = new ZipInputStream(new ByteArrayInputStream(before));
                ZipOutputStream changed = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
                changed.putNextEntry(new ZipEntry(entry.getName()));
                old.transferTo(changed);
            }
            changed.putNextEntry(new ZipEntry("later.txt"));
        }
    }

    private static void damageTheMiddleOf(Path file) throws IOException {
        file.toFile().setWritable(true);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            bytes.write(new byte[65_536]);
        }
    }

    private static Optional<String> anotherJdk() throws IOException {
        Path place = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (Stream<Path> jdks = Files.list(place)) {
            return jdks.filter(jdk -> feature(jdk).filter(version -> version >= 17 && version != Runtime.version().feature()).isPresent())
                .map(Path::toString).findFirst();
        }
    }

    private static Optional<Integer> feature(Path jdk) {
        try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION=\""))
                .map(line -> Integer.valueOf(line.replaceAll("\\D*(\\d+).*", "$1"))).findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
