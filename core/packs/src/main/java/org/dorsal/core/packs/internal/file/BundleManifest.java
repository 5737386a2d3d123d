package org.dorsal.core.packs.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
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
 */
record BundleManifest(Coordinate coordinate, String title, String symbolicName, Set<String> checks) {

    /** @throws IllegalArgumentException saying what is wrong, when it is not the manifest of a bundle */
    static BundleManifest read(byte[] bytes) {
        if (bytes == null) {
            throw new IllegalArgumentException("there is none");
        }
        Attributes headers = headers(bytes);
        String name = Optional.ofNullable(headers.getValue(Constants.BUNDLE_SYMBOLICNAME))
            .map(value -> value.split(";", 2)[0].strip())
            .orElseThrow(() -> new IllegalArgumentException("it has no Bundle-SymbolicName"));
        Version version = Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION));
        Clause[] capabilities = Parser.parseHeader(headers.getValue(Constants.PROVIDE_CAPABILITY));
        String id = named(Capabilities.PACK, capabilities).stream().findFirst().orElse(name);
        if (!Identifier.is(id)) {
            throw new IllegalArgumentException("'" + id + "' cannot be the id of a pack");
        }
        String title = Optional.ofNullable(headers.getValue(Constants.BUNDLE_NAME)).orElse(id);
        return new BundleManifest(new Coordinate(id, version), title, name, named(Capabilities.CHECK, capabilities));
    }

    private static Attributes headers(byte[] bytes) {
        try {
            return new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Set<String> named(String namespace, Clause[] capabilities) {
        return Arrays.stream(capabilities).filter(clause -> clause.getName().equals(namespace))
            .flatMap(clause -> Arrays.stream(clause.getAttributes()))
            .filter(attribute -> attribute.getName().equals(namespace)).map(attribute -> attribute.getValue())
            .collect(Collectors.toCollection(TreeSet::new));
    }
}
