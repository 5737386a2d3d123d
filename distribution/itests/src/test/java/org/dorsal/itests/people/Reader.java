package org.dorsal.itests.people;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Paper;

/** Someone who keeps every page that is shown, and presses given keys in turn; while a session runs, time passes instead. */
final class Reader implements Paper {
    final List<Page> pages = new ArrayList<>();
    private final Deque<Key> keys;
    private final Runnable passing;
    private boolean isTimed;
    private String told = "";

    Reader(Runnable passing, Key... keys) {
        this.passing = passing;
        this.keys = new ArrayDeque<>(List.of(keys));
    }

    @Override
    public void fresh(Page page) {
        pages.add(page);
    }

    @Override
    public void again(Page page) {
        pages.add(page);
    }

    @Override
    public void live(Page page, String words) {
        if (!words.equals(told)) {
            pages.add(page);
            told = words;
        }
    }

    @Override
    public Optional<Key> key(Duration atMost) {
        if (isTimed) {
            passing.run();
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(keys.poll()).orElse(Key.GONE));
    }

    @Override
    public void timed(boolean running) {
        isTimed = running;
    }

    @Override
    public void spelling(boolean on) {
        throw new UnsupportedOperationException("nothing is written here");
    }

    @Override
    public void bell() {
        // Nothing is heard.
    }

    @Override
    public void leaveBehind(List<String> lines) {
        // Nothing is left.
    }
}
