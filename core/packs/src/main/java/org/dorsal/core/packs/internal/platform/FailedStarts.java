package org.dorsal.core.packs.internal.platform;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

import org.dorsal.core.packs.internal.file.DiskWords;
import org.dorsal.text.Printable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;

/** Remembers why bundles did not start: a bundle that is stopped does not say. Any thread may call. */
final class FailedStarts implements FrameworkListener {
    private static final Pattern PACKAGE = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");

    private static final int LONGEST = 200;

    private final Map<Long, String> why = new ConcurrentHashMap<>();

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR && event.getThrowable() instanceof BundleException failure) {
            why.put(event.getBundle().getBundleId(), words(failure));
        }
    }

    /** In one sentence. */
    Optional<String> of(Bundle bundle) {
        return Optional.ofNullable(why.get(bundle.getBundleId()));
    }

    /** The root cause in one sentence, never a chain of what led to what. */
    static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = Optional.ofNullable(root.getMessage()).orElse("");
        Matcher lacking = PACKAGE.matcher(message);
        if (root instanceof BundleException && lacking.find()) {
            return "It needs the package " + lacking.group(1) + ", which is not there.";
        }
        if (root instanceof BundleException refused && refused.getType() == BundleException.DUPLICATE_BUNDLE_ERROR) {
            return "A bundle of its name and version is there already.";
        }
        if (root instanceof BundleException refused && refused.getType() == BundleException.RESOLVE_ERROR) {
            return "It needs something of this platform that is not there; the log says what.";
        }
        if (root instanceof ZipException) {
            return "Its file is damaged.";
        }
        if (root instanceof IOException fault) {
            return "It does not start: " + DiskWords.of(fault) + ".";
        }
        return "It does not start: " + root.getClass().getSimpleName() + (message.isEmpty() ? "" : ", " + Printable.cut(message.lines().findFirst().orElse(""), LONGEST)) + ".";
    }
}
