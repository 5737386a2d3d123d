package org.dorsal.core.catalogue.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.catalogue.Provider;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** What a bundle says of itself in its manifest, resolved or not. */
record Manifest(Provider provider, Set<String> announcedChecks) {

    static Manifest of(Bundle bundle) {
        String name = Optional.ofNullable(bundle.getSymbolicName()).orElse("bundle " + bundle.getBundleId());
        String pack = named(bundle, Capabilities.PACK).findFirst().orElse(name);
        return new Manifest(new Provider(name, bundle.getVersion().toString(), pack),
            named(bundle, Capabilities.CHECK).collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<String> named(Bundle bundle, String namespace) {
        // Declared, not wired: a bundle that does not resolve announces its checks all the same.
        return Stream.ofNullable(bundle.adapt(BundleRevision.class))
            .flatMap(revision -> revision.getDeclaredCapabilities(namespace).stream())
            .flatMap(capability -> names(capability, namespace));
    }

    private static Stream<String> names(BundleCapability capability, String namespace) {
        Object value = capability.getAttributes().get(namespace);
        if (value == null) {
            return Stream.of(ContributionDraft.UNNAMED);
        }
        return value instanceof Collection<?> many ? many.stream().map(String::valueOf) : Stream.of(String.valueOf(value));
    }
}
