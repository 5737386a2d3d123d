package org.dorsal.core.packs.internal.door;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.dorsal.core.packs.door.Door;
import org.dorsal.core.packs.door.Errand;
import org.dorsal.core.packs.door.Host;
import org.dorsal.core.packs.door.Terminal;
import org.dorsal.core.packs.internal.platform.PlatformFolders;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of the home that this platform runs on. */
@Component
public final class HomeDoor implements Door {
    private static final Logger LOG = LoggerFactory.getLogger(HomeDoor.class);

    private final Path home;
    private final Places places;

    @Activate
    public HomeDoor(BundleContext context) {
        this(PlatformFolders.home(context), new Places(Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
            .filter(folder -> !folder.isBlank()).map(Path::of), Path.of(System.getProperty("java.io.tmpdir"))));
    }

    HomeDoor(Path home, Places places) {
        this.home = home;
        this.places = places;
    }

    @Override
    public Opened open(Host host) {
        try {
            return Reception.at(places.toOpen(home), host);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("nobody can come from another terminal", e);
            return () -> { };
        }
    }

    @Override
    public OptionalInt bring(Errand errand, Terminal terminal) {
        try {
            for (Path place : places.toKnockAt(home)) {
                Optional<Caller> caller = Caller.at(place);
                if (caller.isPresent()) {
                    return OptionalInt.of(bring(errand, terminal, caller.get()));
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("the process that holds the home cannot be reached", e);
        }
        return OptionalInt.empty();
    }

    private static int bring(Errand errand, Terminal terminal, Caller caller) throws IOException {
        try (caller) {
            return caller.bring(errand, terminal);
        }
    }
}
