package org.dorsal.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The process. */
public final class Main {
    private final Home home;
    private final String[] arguments;

    private Main(Home home, String[] arguments) {
        this.home = home;
        this.arguments = arguments;
    }

    public static void main(String[] arguments) {
        System.exit(exitCode(arguments));
    }

    private static int exitCode(String[] arguments) {
        try {
            Home home = Home.chosenBy(List.of(arguments), System.getenv(), System.getProperty("user.home"));
            home.prepare();
            return new Main(home, arguments).run();
        } catch (LaunchException cannot) {
            System.err.println("dorsal: " + cannot.getMessage());
            return cannot.exitCode();
        } catch (NoClassDefFoundError missing) {
            System.err.println("dorsal: This installation is not whole: its folder lib lacks a jar (with the class "
                + missing.getMessage() + "). Unpack Dorsal again.");
            return LaunchException.UNWELL;
        } catch (RuntimeException unforeseen) {
            // There is no log yet that could have the trace.
            System.err.println("dorsal: Dorsal cannot start, for a reason that nobody foresaw (" + unforeseen
                + "). Unpack it again; if it stays so, tell its authors these words.");
            return LaunchException.UNWELL;
        }
    }

    private int run() throws LaunchException {
        Installation installation = Installation.ofThisJar();
        LogConfigurator.writeTo(home.log(), installation.properties().getOrDefault(LogConfigurator.LEVEL, "info"));
        Log log = Log.begin();
        try {
            return runFrom(installation, log);
        } catch (LaunchException cannot) {
            log.of(Main.class).error("Dorsal cannot start.", cannot);
            throw new LaunchException(cannot.getMessage() + " The log in " + home.log() + " says more.", cannot);
        } catch (RuntimeException | LinkageError unforeseen) {
            log.of(Main.class).error("The program ended by a fault of its own.", unforeseen);
            throw new LaunchException("Dorsal ended by a fault of its own; nothing acknowledged is lost. Start it again;"
                + " the log in " + home.log() + " says what happened.", unforeseen);
        }
    }

    private int runFrom(Installation installation, Log log) throws LaunchException {
        FrameworkCache cache = FrameworkCache.in(Path.of(System.getProperty("java.io.tmpdir")));
        Platform platform = Platform.of(installation, home, cache, log);
        Thread end = new Thread(onlyOnce(() -> {
            platform.stop();
            cache.close();
        }), "end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            platform.start(installation);
            return platform.run(arguments);
        } finally {
            end.run();
        }
    }

    /** A signal may come while the program ends by itself; the second comer must wait for the first. */
    private static Runnable onlyOnce(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            synchronized (done) {
                if (!done.getAndSet(true)) {
                    action.run();
                }
            }
        };
    }
}
