package org.dorsal.itests.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** A person at a terminal who reads each screen before the next key. Every screen so read has to be fit to be read. */
final class Keys implements AutoCloseable {
    /** What JLine makes of a capability it cannot print. */
    private static final String BROKEN = "\uffff";

    private final TerminalSession terminal;
    private int pressed;

    Keys(TerminalSession terminal) {
        this.terminal = terminal;
    }

    /** Waits for the words, then presses until the key is taken. */
    Keys on(String words, String key) throws IOException {
        sees(words);
        terminal.press(key);
        pressed++;
        return this;
    }

    Keys sees(String words) {
        String screen = terminal.shows(words).screen();
        assertThat(screen).doesNotContain(BROKEN);
        assertThat(screen.lines().findFirst()).as("the title stands in the first row of:\n%s", screen)
            .hasValueSatisfying(title -> assertThat(title).isNotBlank());
        return this;
    }

    String screen() {
        return terminal.screen();
    }

    TerminalSession terminal() {
        return terminal;
    }

    int pressed() {
        return pressed;
    }

    int ends() throws InterruptedException {
        return terminal.ends();
    }

    @Override
    public void close() {
        terminal.close();
    }
}
