package org.dorsal.core.content.internal.extender;

import java.util.Optional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.internal.json.Place;
import org.dorsal.core.content.internal.json.Problems;
import org.dorsal.core.content.internal.pack.PackContent;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * What the manifest of a bundle says about the pack it carries.
 *
 * @param pack the pack's id
 * @param version the pack's version
 * @param checks the ids of its checks
 * @param code whether it brings code, which may register checks besides
 */
record Announced(String pack, Version version, Set<String> checks, boolean code) {
    private static final List<String> CODE = List.of("Bundle-Activator", "Service-Component");

    static final Place MANIFEST = Place.of("META-INF/MANIFEST.MF");

    Announced {
        checks = Set.copyOf(checks);
    }

    /** Empty for a bundle that carries no pack as data. */
    static Optional<Announced> by(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return Optional.empty();
        }
        Set<String> checks = revision.getDeclaredCapabilities(Capabilities.CHECK).stream()
            .map(check -> String.valueOf(check.getAttributes().get(Capabilities.CHECK))).collect(Collectors.toSet());
        return revision.getDeclaredCapabilities(Capabilities.PACK).stream().findFirst()
            .map(pack -> new Announced(String.valueOf(pack.getAttributes().get(Capabilities.PACK)), version(pack, bundle), checks,
                CODE.stream().anyMatch(header -> bundle.getHeaders("").get(header) != null)));
    }

    private static Version version(BundleCapability pack, Bundle bundle) {
        return pack.getAttributes().get("version") instanceof Version version ? version : bundle.getVersion();
    }

    /** Reports where the manifest and the content do not say the same. The gate waits for what the manifest announces. */
    void compare(PackHeader header, PackContent content, Problems problems) {
        if (!pack.equals(header.id())) {
            problems.add(MANIFEST, "The manifest announces the pack " + pack + ", but pack.json is of " + header.id() + ".",
                "Make them the same.");
        }
        if (!version.equals(header.version())) {
            problems.add(MANIFEST, "The manifest announces the version " + version + ", but pack.json says "
                + header.version() + ".", "Make them the same.");
        }
        Set<String> carried = content.checks().stream().map(CheckDefinition::id).collect(Collectors.toCollection(TreeSet::new));
        new TreeSet<>(checks).stream().filter(check -> !code && !carried.contains(check)).forEach(check ->
            problems.add(MANIFEST, "The manifest announces the check " + check + ", but there is no rules/" + check + ".json.",
                "Add the rules, or take the capability out of the manifest."));
        carried.stream().filter(check -> !checks.contains(check)).forEach(check ->
            problems.add(Place.of("rules/" + check + ".json"), "The manifest does not announce the check " + check + ".",
                "Add Provide-Capability: org.dorsal.check;org.dorsal.check=\"" + check + "\"."));
    }
}
