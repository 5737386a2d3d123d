package org.dorsal.core.console.internal.guide.screen;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Showing pages and waiting for the keys they name. */
public final class Talk {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration BEAT = Duration.ofMillis(100);
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
        boolean said = false;
        while (true) {
            Key key = asPageNames(page, next());
            if (page.takes(key)) {
                return key;
            }
            if (!said) {
                said = true;
                paper.again(page.saying(NO_SUCH_KEY));
            }
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
        boolean said = false;
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
            if (!said) {
                said = true;
                paper.again(page.saying(NO_SUCH_KEY));
            }
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

    /**
     * The next key, whenever it comes, while something else goes on.
     *
     * @param meanwhile called ten times a second or so
     * @throws Left when the person leaves
     */
    public Key next(Runnable meanwhile) {
        Optional<Key> key = paper.key(BEAT);
        while (key.isEmpty()) {
            meanwhile.run();
            key = paper.key(BEAT);
        }
        if (key.get().leaves()) {
            throw new Left();
        }
        return key.get();
    }

    /**
     * Lets a person write a short text.
     *
     * @param page what it is about; a line with what is written so far is added
     * @return what was written, without spaces around it; empty when nothing was, or the person goes back
     * @throws Left when the person leaves
     */
    public Optional<String> write(Page.Builder page, int most) {
        page.hint(Hint.ENTER, "done").hint(Hint.ESC, "back");
        StringBuilder written = new StringBuilder();
        paper.spelling(true);
        try {
            paper.fresh(page.page().saying("_"));
            for (Key key = next(); key.kind() != Key.Kind.ENTER; key = next()) {
                if (key.kind() == Key.Kind.BACK) {
                    return Optional.empty();
                }
                if (key.kind() == Key.Kind.ERASE && written.length() > 0) {
                    written.setLength(written.offsetByCodePoints(written.length(), -1));
                } else if (key.kind() == Key.Kind.LETTER && written.length() < most) {
                    written.appendCodePoint(key.value());
                }
                paper.again(page.page().saying(written + "_"));
            }
        } finally {
            paper.spelling(false);
        }
        return Optional.of(written.toString().strip()).filter(text -> !text.isEmpty());
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
