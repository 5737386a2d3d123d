package org.dorsal.tck.internal.laboratory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import org.apache.felix.framework.FrameworkFactory;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.Packs;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.tck.internal.file.PluginFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleRevision;

/** A framework with what a plugin may count on in the platform: the API, components, settings, packs of data. One thread. */
public final class Laboratory implements AutoCloseable {
    private static final long LONGEST_STOP_MILLIS = 5_000;
    private static final String EXTRA = Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA;

    private final Framework framework;
    private final Equipment equipment;
    private final List<Bundle> packs = new ArrayList<>();

    private Laboratory(Framework framework, Equipment equipment) {
        this.framework = framework;
        this.equipment = equipment;
    }

    /** @param storage a folder for what the framework keeps */
    public static Laboratory open(Equipment equipment, Path storage) throws IOException, BundleException {
        Map<String, Object> settings = new HashMap<>();
        properties().forEach((name, value) -> settings.put(name.toString(), value));
        settings.put(EXTRA, settings.get(EXTRA) + "," + exportsOf(Equipment.api()));
        settings.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        settings.put("felix.cm.dir", storage.resolve("config").toString());
        Framework framework = new FrameworkFactory().newFramework(settings);
        framework.start();
        Laboratory laboratory = new Laboratory(framework, equipment);
        laboratory.furnish();
        return laboratory;
    }

    private void furnish() throws IOException, BundleException {
        List<Bundle> platform = new ArrayList<>();
        for (Path jar : equipment.bundles()) {
            platform.add(context().installBundle("reference:" + jar.toUri()));
        }
        for (Bundle bundle : platform) {
            bundle.start();
        }
        for (Path jar : equipment.packs()) {
            packs.add(context().installBundle("reference:" + jar.toUri()));
        }
        for (Bundle pack : packs) {
            pack.start();
        }
    }

    /** Takes away the pack of Dorsal that a plugin is a version of. */
    public void makeRoomFor(PluginFile plugin) {
        String name = plugin.symbolicName();
        Optional<String> id = inspection().header(plugin, ReadingLimits.WIDEST).map(PackHeader::id);
        packs.stream().filter(pack -> pack.getSymbolicName().equals(name) || packOf(pack).equals(id)).forEach(Laboratory::uninstall);
        packs.removeIf(pack -> pack.getState() == Bundle.UNINSTALLED);
    }

    private static Optional<String> packOf(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(Capabilities.PACK).stream()
            .map(capability -> String.valueOf(capability.getAttributes().get(Capabilities.PACK))).findFirst();
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    /** Why the pack that a plugin carries is not in force, though it could be read. */
    public List<PackProblem> problemsInForce(PluginFile plugin) {
        return service(Packs.class).loaded().stream().filter(pack -> pack.bundle().equals(plugin.symbolicName()))
            .flatMap(pack -> pack.problems().stream()).toList();
    }

    /** A plugin that is installed and not started. */
    Bundle install(PluginFile plugin) throws BundleException {
        try (InputStream in = Files.newInputStream(plugin.path())) {
            return context().installBundle("tck:" + plugin.path(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** The packs that come with Dorsal and that the plugin is no version of. */
    List<Bundle> packs() {
        return List.copyOf(packs);
    }

    public PackInspection inspection() {
        return service(PackInspection.class);
    }

    <T> T service(Class<T> type) {
        ServiceReference<T> reference = context().getServiceReference(type);
        if (reference == null) {
            throw new IllegalStateException("the TCK does not begin: it has no " + type.getName());
        }
        return context().getService(reference);
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(LONGEST_STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Laboratory.class.getResourceAsStream("framework.properties")) {
            properties.load(in);
        }
        return properties;
    }

    private static String exportsOf(Path api) throws IOException {
        try (JarFile jar = new JarFile(api.toFile())) {
            return jar.getManifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
        }
    }
}
