package org.dorsal.core.console.internal.guide.sound;

/** What is heard of a session by someone who cannot look. Never blocks. */
public interface Sounds extends AutoCloseable {
    /** What a sound says; each sounds different. */
    enum Signal { START, CHANGE, HALF_WAY, END }

    /** @param words what to say, where there is a voice */
    void give(Signal signal, String words);

    /** To be called ten times a second or so: lets what takes longer than an instant go on. */
    void tick();

    @Override
    void close();
}
