package org.dorsal.core.packs.internal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    @TempDir
    private Path home;

    @Test
    void whatADeadProcessLeftIsGoneOnceAnotherStages() throws IOException {
        Path left = leave("proposal123");
        try (Staging staging = staging()) {
            Path opened = staging.open();

            assertFalse(Files.exists(left));
            assertTrue(Files.isDirectory(opened));
        }
    }

    @Test
    void whatTheSameProcessStagedBeforeStays() throws IOException {
        try (Staging staging = staging()) {
            Path first = staging.open();
            staging.open();

            assertTrue(Files.isDirectory(first));
        }
    }

    @Test
    void whatAnotherProcessStagesNowStays() throws Exception {
        Path others = leave("proposal123");
        Process another = holding(others.resolveSibling("lock"));
        try (Staging staging = staging()) {
            staging.open();

            assertTrue(Files.exists(others));
        } finally {
            another.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatIsNotStagedIsLeftAlone() throws IOException {
        Path jars = leave("drop-in-jars");
        try (Staging staging = staging()) {
            staging.open();

            assertTrue(Files.exists(jars));
        }
    }

    private Staging staging() {
        return new Staging(home.resolve("packs/staging"));
    }

    private Path leave(String name) throws IOException {
        Path folder = Files.createDirectories(home.resolve("packs/staging").resolve(name));
        Files.writeString(folder.resolve("neck.jar"), "half of it");
        return folder;
    }

    /** The lock of this process would not be seen by itself. */
    private Process holding(Path lock) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), Holder.class.getName(), lock.toString()).start();
        assertEquals('!', process.getInputStream().read());
        return process;
    }

    /** Another process that stages. */
    static final class Holder {
        private Holder() {
        }

        public static void main(String[] lock) throws Exception {
            try (FileChannel channel = FileChannel.open(Path.of(lock[0]), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                channel.lock(0, Long.MAX_VALUE, true);
                System.out.write('!');
                System.out.flush();
                TimeUnit.MINUTES.sleep(1);
            }
        }
    }
}
