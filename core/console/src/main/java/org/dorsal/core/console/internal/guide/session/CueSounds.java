package org.dorsal.core.console.internal.guide.session;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.session.Cue;
import org.dorsal.core.console.internal.guide.sound.Sounds;
import org.dorsal.core.console.internal.guide.sound.Sounds.Signal;

/** Turns the cues of a session, as they pass, into sounds: one a change. */
final class CueSounds {
    private static final Duration LONG = Duration.ofSeconds(20);
    private final CueFace face;
    private final Sounds sounds;
    private final boolean getReadySounds;
    private Optional<Cue> last = Optional.empty();
    private boolean halfWayGiven;

    CueSounds(CueFace face, Sounds sounds, boolean getReadySounds) {
        this.face = Objects.requireNonNull(face, "face");
        this.sounds = Objects.requireNonNull(sounds, "sounds");
        this.getReadySounds = getReadySounds;
    }

    void at(Cue cue) {
        boolean changed = last.map(before -> before.index() != cue.index()).orElse(true);
        if (changed) {
            begin(cue);
        } else if (!halfWayGiven && isPastHalf(cue)) {
            halfWayGiven = true;
            sounds.give(Signal.HALF_WAY, "Half-way");
        }
        last = Optional.of(cue);
        sounds.tick();
    }

    void end() {
        sounds.give(Signal.END, "Done");
    }

    private void begin(Cue cue) {
        halfWayGiven = isPastHalf(cue);
        boolean begins = last.map(before -> before.part() == Cue.Part.GET_READY).orElse(cue.part() != Cue.Part.GET_READY);
        if (cue.part() != Cue.Part.GET_READY || getReadySounds) {
            sounds.give(begins ? Signal.START : Signal.CHANGE, face.spoken(cue));
        }
    }

    private static boolean isPastHalf(Cue cue) {
        return cue.part() != Cue.Part.GET_READY && cue.lasts().compareTo(LONG) >= 0
            && cue.remaining().compareTo(cue.lasts().dividedBy(2)) <= 0;
    }
}
