package org.dorsal.bench.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A framework without a bundle, started and stopped: the least that any of this can take. */
public final class BareFelix {
    private BareFelix() {
    }

    public static void main(String[] arguments) throws Exception {
        Path cache = Files.createTempDirectory("bare-felix");
        Framework framework = ServiceLoader.load(FrameworkFactory.class).iterator().next()
            .newFramework(Map.of("org.osgi.framework.storage", cache.toString()));
        framework.start();
        framework.stop();
        framework.waitForStop(0);
    }
}
