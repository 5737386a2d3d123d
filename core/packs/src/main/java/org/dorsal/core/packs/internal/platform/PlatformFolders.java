package org.dorsal.core.packs.internal.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/** Where this platform keeps what it is made of, and what its user leaves behind; told by the launcher. */
public final class PlatformFolders {
    private PlatformFolders() {
    }

    public static Path home(BundleContext context) {
        return property(context, "org.dorsal.home");
    }

    public static Path installation(BundleContext context) {
        return property(context, "org.dorsal.installation");
    }

    /** The packs that come with Dorsal, a repository as any other. */
    public static Path repository(BundleContext context) {
        return installation(context).resolve("repository");
    }

    private static Path property(BundleContext context, String name) {
        return Optional.ofNullable(context.getProperty(name)).map(Path::of)
            .orElseThrow(() -> new IllegalStateException("the framework property " + name + " is not set"));
    }
}
