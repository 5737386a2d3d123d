package org.dorsal.bench.pack.inside;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * Lies in a copy of the installation and is run by the launcher in place of the console: the words after {@code --home
 * HOME probe} say which measurement to take, in the platform as it is shipped and with the flags of {@code bin/dorsal}.
 * All other words are for the console.
 */
public final class Probe implements BundleActivator, ToIntFunction<String[]> {
    public static final String WORD = "probe";

    private static final int HOME_WORDS = 2;
    private static final Map<String, Object> IN_PLACE_OF_THE_CONSOLE =
        Map.of("org.dorsal.main", true, Constants.SERVICE_RANKING, Integer.MAX_VALUE);

    private BundleContext context;

    @Override
    public void start(BundleContext given) {
        context = given;
        context.registerService(ToIntFunction.class, this, new Hashtable<>(IN_PLACE_OF_THE_CONSOLE));
    }

    @Override
    public void stop(BundleContext given) {
        // The framework takes the service away.
    }

    @Override
    public int applyAsInt(String[] arguments) {
        Platform platform = new Platform(context);
        try {
            if (arguments.length <= HOME_WORDS || !arguments[HOME_WORDS].equals(WORD)) {
                return platform.console().applyAsInt(arguments);
            }
            List<String> words = List.of(arguments).subList(HOME_WORDS + 1, arguments.length);
            measure(platform, words.get(0), words.subList(1, words.size()));
            return 0;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void measure(Platform platform, String what, List<String> words) throws Exception {
        switch (what) {
            case "install" -> new Installs(platform).measure(Integer.parseInt(words.get(0)), words.get(1), words.get(2));
            case "drop" -> new Drops(platform).measure(Integer.parseInt(words.get(0)), words.get(1), words.get(2));
            case "fill" -> new Many(platform).fill(words);
            case "ready" -> new Many(platform).weigh();
            case "list" -> new Many(platform).list(Integer.parseInt(words.get(0)), words.get(1));
            case "cycles" -> new Cycles(platform).run(Integer.parseInt(words.get(0)), words.get(1));
            default -> throw new IllegalArgumentException(what);
        }
    }
}
