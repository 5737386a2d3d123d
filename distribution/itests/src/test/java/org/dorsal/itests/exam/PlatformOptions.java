package org.dorsal.itests.exam;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.systemPackage;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Constants;

/** The framework as the launcher would start it, and besides what Pax Exam needs in it. */
final class PlatformOptions {
    private static final int CONSOLE_LEVEL = 40;
    private static final Path HOMES = Path.of(System.getProperty("user.home"), "homes");

    private PlatformOptions() {
    }

    static Option[] all() throws IOException {
        Properties told = Installation.properties();
        return Stream.of(
                bundles(),
                packages(told),
                properties(told),
                exam(),
                Stream.of(frameworkStartLevel(CONSOLE_LEVEL),
                    frameworkProperty("org.dorsal.installation").value(Installation.root().toString()),
                    frameworkProperty("org.dorsal.home").value(newHome().toString()),
                    frameworkProperty("felix.cm.dir").value(newHome().toString())))
            .flatMap(options -> options).toArray(Option[]::new);
    }

    private static Stream<Option> bundles() {
        return Installation.bundles().stream()
            .map(jar -> bundle("reference:" + jar.toUri()).startLevel(Installation.levelOf(jar)));
    }

    /** The types of assertions too, so that a failure is the same type on both sides. */
    private static Stream<Option> packages(Properties told) {
        Stream<String> lent = Stream.of(told.getProperty(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA).split(","));
        Stream<String> asserting = Stream.of("org.junit.jupiter.api", "org.junit.jupiter.api.function", "org.opentest4j");
        return Stream.concat(lent, asserting).map(name -> systemPackage(name.trim()));
    }

    private static Stream<Option> properties(Properties told) {
        return told.stringPropertyNames().stream()
            .filter(name -> !name.equals(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA)
                && !name.equals(Constants.FRAMEWORK_BEGINNING_STARTLEVEL))
            .map(name -> frameworkProperty(name).value(told.getProperty(name)));
    }

    private static Stream<Option> exam() {
        Stream<Option> jars = Stream.of("org.ops4j.lang.Ops4jException", "org.ops4j.pax.swissbox.core.BundleUtils",
                "org.ops4j.pax.swissbox.tracker.ServiceLookup", "org.ops4j.pax.swissbox.lifecycle.Lifecycle",
                "org.ops4j.pax.swissbox.extender.BundleWatcher", "org.ops4j.pax.exam.raw.extender.intern.Activator")
            .map(type -> bundle("reference:" + jarOf(type)).startLevel(1));
        return Stream.concat(jars, Stream.of(systemProperty("pax.exam.invoker").value(ProbeActivator.DRIVER)));
    }

    private static String jarOf(String type) {
        try {
            return Class.forName(type, false, PlatformOptions.class.getClassLoader()).getProtectionDomain().getCodeSource()
                .getLocation().toString();
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Path newHome() throws IOException {
        Files.createDirectories(HOMES);
        return Files.createTempDirectory(HOMES, "home");
    }
}
