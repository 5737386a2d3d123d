package org.dorsal.tck.internal.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.UndeclaredFactException;
import org.dorsal.text.Printable;

/**
 * What a plugin threw, told once, so that nothing of the plugin is held on to.
 *
 * @param kind what it means
 * @param words the class, the message and the place in the plugin's code
 */
public record Thrown(Kind kind, String words) {
    private static final int LONGEST = 300;

    /** What it means. */
    public enum Kind {
        /** It asked for what it does not declare. */
        UNDECLARED_FACT,
        /** It tried to change what may not be changed. */
        MUTATION,
        /** It made a finding that is none. */
        INVALID_FINDING,
        /** Anything else. */
        FAULT
    }

    public Thrown {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(words, "words");
    }

    static Thrown of(Throwable thrown, Class<?> plugin) {
        List<StackTraceElement> trace = Arrays.asList(thrown.getStackTrace());
        String message = Optional.ofNullable(thrown.getMessage()).map(text -> ": " + text).orElse("");
        String at = trace.stream().filter(frame -> frame.getClassName().startsWith(plugin.getPackageName()) && !plugin.getPackageName().isEmpty())
            .findFirst().map(frame -> ", at " + frame.getFileName() + ":" + frame.getLineNumber()).orElse("");
        return new Thrown(kind(thrown, trace), Printable.cut(thrown.getClass().getSimpleName() + message + at, LONGEST));
    }

    private static Kind kind(Throwable thrown, List<StackTraceElement> trace) {
        if (thrown instanceof UndeclaredFactException) {
            return Kind.UNDECLARED_FACT;
        }
        if (thrown instanceof UnsupportedOperationException && isFrom(trace, "java.util.ImmutableCollections", "java.util.Collections")) {
            return Kind.MUTATION;
        }
        boolean refused = trace.stream().anyMatch(frame -> frame.getMethodName().equals("<init>")
            && List.of(Finding.class.getName(), Source.class.getName()).contains(frame.getClassName()));
        return refused ? Kind.INVALID_FINDING : Kind.FAULT;
    }

    private static boolean isFrom(List<StackTraceElement> trace, String... classes) {
        return !trace.isEmpty() && Arrays.stream(classes).anyMatch(name -> trace.get(0).getClassName().startsWith(name));
    }
}
