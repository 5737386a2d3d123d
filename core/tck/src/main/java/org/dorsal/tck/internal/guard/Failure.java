package org.dorsal.tck.internal.guard;

import java.io.Serial;
import java.time.Duration;
import org.dorsal.text.Printable;

/** A call of a plugin that did not end well, in words: it holds nothing of the plugin. */
public final class Failure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 400;

    Failure(Throwable thrown) {
        super(words(thrown));
    }

    Failure(Duration longest) {
        super("it did not come back within " + longest.toMillis() + " ms");
    }

    private static String words(Throwable thrown) {
        Throwable root = thrown;
        // A message of the framework names the true reason only in its cause.
        for (int depth = 0; root.getCause() != null && depth < 10; depth++) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage();
        return Printable.cut(root.getClass().getSimpleName() + message, LONGEST);
    }
}
