package org.dorsal.core.packs.internal.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.internal.safety.ScratchProcess.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process of somebody else's code, played by a shell. */
@DisabledOnOs(OS.WINDOWS)
class ScratchProcessTest {
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void whatItSaysComesBackWithItsExitCodeAndItsLastComplaint() {
        assertEquals(new Said(3, List.of("one", "zwölf"), Optional.of("no good")),
            run("echo one; echo zwölf; echo at first >&2; echo no good >&2; echo >&2; exit 3", ENOUGH));
    }

    @Test
    void oneThatDoesNotEndIsEndedWithAllThatItBegan() throws Exception {
        UnrehearsedException why = assertThrows(UnrehearsedException.class,
            () -> run("echo $$ > shell; sleep 1000 & echo $! > child; wait", Duration.ofSeconds(1)));

        assertEquals("A trial of it does not come to an end within 1 s.", why.getMessage());
        assertEnds("shell");
        assertEnds("child");
    }

    @Test
    void oneThatSaysTooMuchIsEnded() {
        UnrehearsedException why = assertThrows(UnrehearsedException.class, () -> run("while :; do echo more and more; done", ENOUGH));

        assertEquals("A trial of it says too much.", why.getMessage());
    }

    @Test
    void endlessComplaintsDoNotHoldItUp() {
        assertEquals(List.of("done"), run("i=0; while [ $i -lt 20000 ]; do echo a complaint >&2; i=$((i+1)); done; echo done", ENOUGH).lines());
    }

    @Test
    void itSeesNothingOfOurEnvironmentAndNoInput() {
        assertEquals(List.of("home:"), run("cat; echo home:$HOME", ENOUGH).lines());
    }

    @Test
    void whatCannotBeBegunIsSaid() {
        ScratchProcess none = new ScratchProcess(List.of(folder.resolve("none").toString()), folder, ENOUGH, 1000);

        assertTrue(assertThrows(UnrehearsedException.class, none::run).getMessage().startsWith("A trial of it cannot be begun"));
    }

    private Said run(String script, Duration longest) {
        return new ScratchProcess(List.of("/bin/sh", "-c", script), folder, longest, 10_000).run();
    }

    private void assertEnds(String file) throws Exception {
        long pid = Long.parseLong(Files.readString(folder.resolve(file)).strip());
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get(ENOUGH.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        }
        assertFalse(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
    }
}
