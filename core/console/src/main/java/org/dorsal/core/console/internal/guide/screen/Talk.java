package org.dorsal.core.console.internal.guide.screen;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Showing pages and waiting for the keys they name. */
public final class Talk {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private final Paper paper;

    public Talk(Paper paper) {
        this.paper = Objects.requireNonNull(paper, "paper");
    }

    public Paper paper() {
        return paper;
    }

    /**
     * Shows a page and waits for one of its keys.
     *
     * @throws Left when the person leaves
     */
    public Key ask(Page page) {
        paper.fresh(page);
        while (true) {
            Key key = asPageNames(page, next());
            if (page.takes(key)) {
                return key;
            }
            paper.again(page.saying("That key does nothing here."));
        }
    }

    /**
     * The next key, whenever it comes.
     *
     * @throws Left when the person leaves
     */
    public Key next() {
        while (true) {
            Optional<Key> key = paper.key(PATIENCE);
            if (key.filter(Key::leaves).isPresent()) {
                throw new Left();
            }
            if (key.isPresent()) {
                return key.get();
            }
        }
    }

    /** A {@code b} goes back too, where the page has no other use for it: not every keyboard's Esc gets through. */
    private static Key asPageNames(Page page, Key key) {
        return key.is('b') && !page.takes(key) ? Key.BACK : key;
    }
}
