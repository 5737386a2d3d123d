package org.dorsal.core.console.internal.guide.screen;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Showing pages and waiting for the keys they name. */
public final class Talk {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String NO_SUCH_KEY = "That key does nothing here.";
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
            paper.again(page.saying(NO_SUCH_KEY));
        }
    }

    /**
     * Shows a page that only wants to be read. Where nobody is there any more to confirm that, it counts as read, so that
     * what the page says is still what came of it.
     *
     * @return the key, {@link Key#ENTER} when nobody is there
     * @throws Left when the person leaves
     */
    public Key read(Page page) {
        paper.fresh(page);
        while (true) {
            Key key = asPageNames(page, anyKey());
            if (key.kind() == Key.Kind.STOP) {
                throw new Left();
            }
            if (key.kind() == Key.Kind.GONE) {
                return Key.ENTER;
            }
            if (page.takes(key)) {
                return key;
            }
            paper.again(page.saying(NO_SUCH_KEY));
        }
    }

    /**
     * The next key, whenever it comes.
     *
     * @throws Left when the person leaves
     */
    public Key next() {
        Key key = anyKey();
        if (key.leaves()) {
            throw new Left();
        }
        return key;
    }

    private Key anyKey() {
        Optional<Key> key = paper.key(PATIENCE);
        while (key.isEmpty()) {
            key = paper.key(PATIENCE);
        }
        return key.get();
    }

    /** A {@code b} goes back too, where the page has no other use for it: not every keyboard's Esc gets through. */
    private static Key asPageNames(Page page, Key key) {
        return key.is('b') && !page.takes(key) ? Key.BACK : key;
    }
}
