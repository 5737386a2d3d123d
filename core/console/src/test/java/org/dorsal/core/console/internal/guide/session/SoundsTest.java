package org.dorsal.core.console.internal.guide.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dorsal.api.session.SessionView;
import org.dorsal.core.console.internal.guide.FakeSession;
import org.dorsal.core.console.internal.guide.World;
import org.dorsal.core.console.internal.guide.sound.BellSounds;
import org.dorsal.core.console.internal.guide.sound.Silence;
import org.dorsal.core.console.internal.guide.sound.Sounds;
import org.dorsal.core.console.internal.guide.sound.Sounds.Signal;
import org.dorsal.core.console.internal.guide.sound.VoiceSounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session must be followable by sound. */
class SoundsTest {

    /** Remembers what it was given. */
    private static final class Heard implements Sounds {
        private final List<String> all = new ArrayList<>();

        @Override
        public void give(Signal signal, String words) {
            all.add(signal + " " + words);
        }

        @Override
        public void tick() {
            // Nothing takes time.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void everyChangeIsHeardOnceAndALongHoldAtHalfTime() {
        FakeSession session = new FakeSession("s", World.ROLLER);
        Heard heard = new Heard();
        CueSounds sounds = new CueSounds(new CueFace(World.ROLLER, session.variant()), heard, true);

        for (SessionView view = session.view(); view.cue().isPresent(); view = session.view()) {
            sounds.at(view.cue().get());
        }
        sounds.end();

        assertEquals(List.of(
            "CHANGE Next: Foam roller. First: Kneel down and put your hands under the shoulders", "START Kneel down",
            "CHANGE Arch the back gently", "CHANGE Stay there and breathe", "HALF_WAY Half-way", "CHANGE Sit back", "END Done"),
            heard.all);
    }

    @Test
    void theBellStrokesDifferAndDoNotMelt() {
        assertEquals(List.of(3L, 1L, 2L, 4L),
            List.of(strokes(Signal.START), strokes(Signal.CHANGE), strokes(Signal.HALF_WAY), strokes(Signal.END)));
    }

    private static long strokes(Signal signal) {
        AtomicLong millis = new AtomicLong();
        List<Long> strokes = new ArrayList<>();
        BellSounds bell = new BellSounds(() -> strokes.add(millis.get()), () -> Duration.ofMillis(millis.get()).toNanos());
        bell.give(signal, "words");
        for (int i = 0; i < 200; i++) {
            millis.addAndGet(10);
            bell.tick();
        }
        assertEquals(strokes.size(), strokes.stream().distinct().count());
        return strokes.size();
    }

    @Test
    void theVoiceGetsTheWordsAsOneArgumentThatNoShellSees(@TempDir Path folder) throws IOException {
        Path said = folder.resolve("said");
        Path voice = folder.resolve("voice");
        Files.writeString(voice, "#!/bin/sh\nprintf '%s|' \"$@\" > " + said + ".part && mv " + said + ".part " + said + "\n");
        assertTrue(voice.toFile().setExecutable(true));

        try (VoiceSounds sounds = new VoiceSounds(List.of(voice.toString(), "-v", "en"), new Silence())) {
            sounds.give(Signal.CHANGE, "--Arch $(touch " + folder.resolve("harm") + "); gently");
            await(() -> Files.exists(said));
        }

        assertEquals("-v|en|Arch $(touch " + folder.resolve("harm") + "); gently|", Files.readString(said));
    }

    @Test
    void theBellTakesThePlaceOfAVoiceThatCannotBeRun() {
        Heard bell = new Heard();
        try (VoiceSounds sounds = new VoiceSounds(List.of("/no/such/voice"), bell)) {
            await(() -> {
                sounds.give(Signal.CHANGE, "Arch");
                return !bell.all.isEmpty();
            });
        }
        assertEquals("CHANGE Arch", bell.all.get(0));
    }

    @Test
    void theBellTakesThePlaceOfAVoiceThatFails() {
        Heard bell = new Heard();
        try (VoiceSounds sounds = new VoiceSounds(List.of("false"), bell)) {
            await(() -> {
                sounds.give(Signal.CHANGE, "Arch");
                return !bell.all.isEmpty();
            });
        }
        assertEquals("CHANGE Arch", bell.all.get(0));
    }

    @Test
    void aVoiceThatHangsIsCutShortByTheNextWords(@TempDir Path folder) throws IOException {
        Path voice = folder.resolve("voice");
        Path said = folder.resolve("said");
        Files.writeString(voice, "#!/bin/sh\necho \"$$ $1\" >> " + said + "\nexec sleep 1000\n");
        assertTrue(voice.toFile().setExecutable(true));

        try (VoiceSounds sounds = new VoiceSounds(List.of(voice.toString()), new Silence())) {
            sounds.give(Signal.START, "Arch");
            await(() -> lines(said).size() == 1);
            long first = Long.parseLong(lines(said).get(0).split(" ")[0]);
            sounds.give(Signal.CHANGE, "Round");

            await(() -> lines(said).size() == 2 && ProcessHandle.of(first).filter(ProcessHandle::isAlive).isEmpty());
            ProcessHandle.of(Long.parseLong(lines(said).get(1).split(" ")[0])).ifPresent(ProcessHandle::destroy);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertTrue(condition.getAsBoolean());
    }
}
