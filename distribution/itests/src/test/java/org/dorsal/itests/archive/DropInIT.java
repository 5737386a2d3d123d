package org.dorsal.itests.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of packs that are put into the folder drop-in while somebody exercises. */
class DropInIT {
    private static final int TRIES = 2_000;

    @TempDir
    private Path folder;
    private Path home;
    private Path dropIn;

    @BeforeEach
    void aHomeThatTakesUnsignedPacks() throws Exception {
        home = folder.resolve("home");
        dropIn = home.resolve("drop-in");
        assertThat(Shell.run(home, "\"$DORSAL\" settings set dropin.unsigned true").exitCode()).isZero();
    }

    @Test
    void aPackComesWithItsFileAndGoesWithIt() throws Exception {
        try (Shell console = console()) {
            long put = System.nanoTime();
            Path zip = Files.move(new NeckPack("1.0.0").zipIn(folder), dropIn.resolve("neck.zip"));
            await("installed", () -> installed().contains("\"version\":\"1.0.0\""));
            System.out.printf("Drop-in: installed after %d ms%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - put));

            Files.move(new NeckPack("1.1.0").zipIn(folder), zip, StandardCopyOption.REPLACE_EXISTING);
            await("upgraded", () -> installed().contains("\"version\":\"1.1.0\""));

            Files.delete(zip);
            await("uninstalled", () -> !installed().contains("\"id\":\"neck\""));
            assertThat(dropIn).isEmptyDirectory();
        }
    }

    @Test
    void aFolderIsTakenToo() throws Exception {
        try (Shell console = console()) {
            Files.move(new NeckPack("1.0.0").folderIn(folder), dropIn.resolve("neck"));
            await("installed", () -> installed().contains("\"id\":\"neck\""));
        }
    }

    @Test
    void aFileIsNotTakenBeforeAllOfItIsThere() throws Exception {
        byte[] zip = Files.readAllBytes(new NeckPack("1.0.0").zipIn(folder));
        try (Shell console = console(); OutputStream out = Files.newOutputStream(dropIn.resolve("neck.zip"),
                StandardOpenOption.CREATE_NEW)) {
            int piece = zip.length / 20;
            for (int from = 0; from < zip.length; from += piece) {
                out.write(Arrays.copyOfRange(zip, from, Math.min(zip.length, from + piece)));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            await("installed", () -> installed().contains("\"id\":\"neck\""));
            assertThat(dropIn.resolve("neck.zip.problems.txt")).doesNotExist();
        }
    }

    @Test
    void whatCannotBeTakenIsToldBesideItAndByTheDoctorUntilItIsMended() throws Exception {
        try (Shell console = console()) {
            Path text = dropIn.resolve("neck.zip.problems.txt");
            Files.writeString(dropIn.resolve("neck.zip"), "no zip");
            await("told", () -> Files.exists(text));

            assertThat(Shell.run(home, "\"$DORSAL\" doctor --format json").out()).contains("\"drop-in\"", "neck.zip");

            Files.move(new NeckPack("1.0.0").zipIn(folder), dropIn.resolve("neck.zip"), StandardCopyOption.REPLACE_EXISTING);
            await("mended", () -> installed().contains("\"id\":\"neck\"") && Files.notExists(text));
        }
    }

    @Test
    void aSessionThatWasStartedByAWordWatchesItToo() throws Exception {
        Path answers = Files.writeString(folder.resolve("answers.jsonl"), "{\"facts\": {\"pain_nrs\": 2}}\n");
        try (Shell session = Shell.begin(home, "\"$DORSAL\" --plain start cat-cow --unanswered no --answers " + answers).shows("get ready")) {
            Files.move(new NeckPack("1.0.0").zipIn(folder), dropIn.resolve("neck.zip"));
            await("installed", () -> installed().contains("\"id\":\"neck\""));
        }
    }

    @Test
    void whoOnlyReadsDoesNotWatchIt() throws Exception {
        Files.createDirectories(dropIn);
        new NeckPack("1.0.0").zipIn(dropIn);

        assertThat(Shell.run(home, "\"$DORSAL\" pack list").out()).doesNotContain("neck");
        assertThat(home.resolve("packs/ledger.json")).doesNotExist();
    }

    private Shell console() throws Exception {
        return Shell.begin(home, "\"$DORSAL\" --plain").shows("quit");
    }

    private String installed() {
        Path ledger = home.resolve("packs/ledger.json");
        try {
            return Files.exists(ledger) ? current(Files.readString(ledger)) : "";
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Without the states before. */
    private static String current(String ledger) {
        String dense = ledger.replaceAll("\\s", "");
        return dense.substring(0, dense.indexOf("\"earlier\""));
    }

    private void await(String what, BooleanSupplier condition) throws Exception {
        for (int tries = 0; !condition.getAsBoolean(); tries++) {
            assertThat(tries).as(what + " never; in the folder: " + Arrays.toString(dropIn.toFile().list())).isLessThan(TRIES);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
