package org.dorsal.core.packs.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.text.Identifier;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * What the manifest of a bundle that is not installed says of it.
 *
 * @param coordinate the pack it announces; where it announces none, its symbolic name is the id
 * @param announced whether it announces a pack
 */
record BundleManifest(Coordinate coordinate, boolean announced, String title, String symbolicName, Set<String> checks) {

    /** @throws IllegalArgumentException saying what is wrong, when it is not the manifest of a bundle */
    static BundleManifest read(byte[] bytes) {
        if (bytes == null) {
            throw new IllegalArgumentException("there is none");
        }
        Attributes headers = headers(bytes);
        String name = Optional.ofNullable(headers.getValue(Constants.BUNDLE_SYMBOLICNAME))
            .map(value -> value.split(";", 2)[0].strip())
            .orElseThrow(() -> new IllegalArgumentException("it has no Bundle-SymbolicName"));
        Version version = version(headers.getValue(Constants.BUNDLE_VERSION));
        Clause[] capabilities = capabilities(headers.getValue(Constants.PROVIDE_CAPABILITY));
        Optional<Clause> pack = pack(capabilities);
        pack.flatMap(BundleManifest::version).filter(other -> !other.equals(version)).ifPresent(other -> {
            throw new IllegalArgumentException("it is of version " + version + ", but announces the pack in version " + other);
        });
        String id = pack.map(clause -> String.valueOf(clause.getAttribute(Capabilities.PACK))).orElse(name);
        if (!Identifier.is(id)) {
            throw new IllegalArgumentException("'" + id + "' cannot be the id of a pack");
        }
        String title = Optional.ofNullable(headers.getValue(Constants.BUNDLE_NAME)).orElse(id);
        return new BundleManifest(new Coordinate(id, version), pack.isPresent(), title, name, checks(capabilities));
    }

    private static Attributes headers(byte[] bytes) {
        try {
            return new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("it is not written as manifests are", e);
        }
    }

    private static Version version(String text) {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no version", e);
        }
    }

    private static Clause[] capabilities(String header) {
        try {
            return Parser.parseHeader(header);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its Provide-Capability cannot be read", e);
        }
    }

    private static Optional<Clause> pack(Clause[] capabilities) {
        List<Clause> packs = Arrays.stream(capabilities).filter(clause -> clause.getName().equals(Capabilities.PACK)).toList();
        if (packs.size() > 1) {
            throw new IllegalArgumentException("it announces more than one pack");
        }
        return packs.stream().findFirst();
    }

    /** The version that a capability has of its own. One that is no version but a text does not count. */
    private static Optional<Version> version(Clause pack) {
        return Optional.ofNullable(pack.getAttribute("version:Version")).map(BundleManifest::version);
    }

    private static Set<String> checks(Clause[] capabilities) {
        return Arrays.stream(capabilities).filter(clause -> clause.getName().equals(Capabilities.CHECK))
            .flatMap(clause -> Arrays.stream(clause.getAttributes()))
            .filter(attribute -> attribute.getName().equals(Capabilities.CHECK)).map(attribute -> attribute.getValue())
            .collect(Collectors.toCollection(TreeSet::new));
    }
}
