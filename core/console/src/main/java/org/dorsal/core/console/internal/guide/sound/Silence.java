package org.dorsal.core.console.internal.guide.sound;

/** For those who want no sound. */
public final class Silence implements Sounds {
    @Override
    public void give(Signal signal, String words) {
        // Nothing is heard.
    }

    @Override
    public void tick() {
        // Nothing goes on.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
