package org.dorsal.core.packs.internal.dropin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.dorsal.core.packs.DropIn;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.internal.ledger.DurableFile;
import org.dorsal.core.packs.internal.platform.PlatformFolders;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has FileInstall watch the folder. Its bundle waits at a start level that is never reached, so that only who watches
 * pays for it, and is brought down to the level of the rest meanwhile.
 */
@Component(configurationPid = DropInSettings.PID)
@Designate(ocd = DropInSettings.class)
public final class DropInFolder implements DropIn {
    static final String NAME = "drop-in";

    private static final Logger LOG = LoggerFactory.getLogger(DropInFolder.class);
    private static final String FILE_INSTALL = "org.apache.felix.fileinstall";
    /** FileInstall would take what is before and after them for other folders. */
    private static final List<String> MISREAD = List.of(",", "${");
    private static final Map<String, Object> BEFORE_ALL_OTHERS = Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE);

    private final BundleContext context;
    private final PackOperations packs;
    private final Path folder;
    private final Path jars;
    private volatile DropInSettings settings;

    @Activate
    public DropInFolder(BundleContext context, @Reference PackOperations packs, DropInSettings settings) {
        this.context = context;
        this.packs = packs;
        this.settings = settings;
        Path home = PlatformFolders.home(context);
        folder = home.resolve(NAME);
        jars = Path.of(Optional.ofNullable(context.getProperty("felix.fileinstall.tmpdir")).orElse("."));
    }

    /** Without it a changed setting would make this anew, and with it the console whose command is just changing it. */
    @Modified
    void modified(DropInSettings changed) {
        settings = changed;
    }

    @Override
    public Watch watch() {
        Optional<Bundle> watcher = Arrays.stream(context.getBundles())
            .filter(bundle -> FILE_INSTALL.equals(bundle.getSymbolicName())).findFirst();
        boolean understood = folder.toString().equals(context.getProperty("felix.fileinstall.dir"))
            && MISREAD.stream().noneMatch(folder.toString()::contains);
        if (!settings.watched() || watcher.isEmpty() || !understood) {
            LOG.info("the drop-in folder is not watched");
            return () -> { };
        }
        DroppedPacks dropped = new DroppedPacks(folder, packs, settings.unsigned());
        if (Files.isDirectory(folder)) {
            dropped.catchUp();
        }
        return watch(watcher.get(), dropped);
    }

    private Watch watch(Bundle watcher, DroppedPacks dropped) {
        try {
            DurableFile.folder(folder);
            DurableFile.folder(jars);
        } catch (IOException e) {
            LOG.warn("the drop-in folder {} cannot be made, and is not watched", folder, e);
            return () -> { };
        }
        Dictionary<String, Object> properties = new Hashtable<>(BEFORE_ALL_OTHERS);
        ServiceRegistration<ArtifactInstaller> installer = context.registerService(ArtifactInstaller.class,
            new DropInInstaller(folder, jars, dropped), properties);
        BundleStartLevel level = watcher.adapt(BundleStartLevel.class);
        int waiting = level.getStartLevel();
        level.setStartLevel(context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel());
        return () -> {
            level.setStartLevel(waiting);
            stop(watcher);
            installer.unregister();
        };
    }

    private static void stop(Bundle watcher) {
        try {
            watcher.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException e) {
            LOG.warn("the watcher of the drop-in folder did not stop cleanly", e);
        }
    }

    @Override
    public List<Problem> problems() {
        try {
            return new ProblemFiles(folder).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
