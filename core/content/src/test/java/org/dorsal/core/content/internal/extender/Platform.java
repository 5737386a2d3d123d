package org.dorsal.core.content.internal.extender;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A real Felix with the bundle under test, as it was packaged, and what it needs. The API comes from the class path. */
final class Platform implements AutoCloseable {
    private static final String SHARED = "org.slf4j;version=2.0.20,org.osgi.service.metatype;version=1.4.1,org.dorsal.api.activity;version=1.0.0,"
        + "org.dorsal.api.fact;version=1.0.0,org.dorsal.api.safety;version=1.0.0,org.dorsal.api.pack;version=1.0.0,"
        + "org.dorsal.core.content;version=1.0.0;dorsal=core;mandatory:=dorsal";

    private final Framework framework;

    private Platform(Framework framework) {
        this.framework = framework;
    }

    static Platform start() throws BundleException {
        Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(Map.of(
            Constants.FRAMEWORK_STORAGE, System.getProperty("frameworks") + "/" + UUID.randomUUID(),
            Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED));
        framework.start();
        List<Bundle> bundles = new ArrayList<>();
        for (String jar : System.getProperty("bundles").strip().split("\\s+")) {
            bundles.add(framework.getBundleContext().installBundle("reference:file:" + jar));
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        return new Platform(framework);
    }

    Bundle bundle(String name) {
        return Stream.of(framework.getBundleContext().getBundles())
            .filter(bundle -> bundle.getSymbolicName().equals(name)).findFirst().orElseThrow();
    }

    /** Installs and starts a bundle that holds the files of a folder; the capabilities are those of its manifest. */
    Bundle pack(String name, Path folder, String capabilities) throws BundleException {
        Bundle bundle = install(name, folder, capabilities);
        bundle.start();
        return bundle;
    }

    /** The same without starting it. */
    Bundle install(String name, Path folder, String capabilities) throws BundleException {
        return framework.getBundleContext()
            .installBundle("test:" + name, new ByteArrayInputStream(jar(name, folder, capabilities)));
    }

    /** Puts the files that a folder holds now in place of those that the bundle has. */
    void update(Bundle bundle, Path folder, String capabilities) throws BundleException {
        bundle.update(new ByteArrayInputStream(jar(bundle.getSymbolicName(), folder, capabilities)));
    }

    <S> S service(Class<S> type) {
        BundleContext context = framework.getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    /** The services of a bundle that are of a type. */
    <S> List<S> services(Class<S> type, Bundle bundle) {
        return references(type, bundle).stream().map(framework.getBundleContext()::getService).toList();
    }

    <S> List<ServiceReference<S>> references(Class<S> type, Bundle bundle) {
        try {
            return framework.getBundleContext().getServiceReferences(type, null).stream()
                .filter(reference -> bundle.equals(reference.getBundle())).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private static byte[] jar(String name, Path folder, String capabilities) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        manifest.getMainAttributes().putValue(Constants.PROVIDE_CAPABILITY, capabilities);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest); Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
