package org.dorsal.core.packs.internal.repository;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.utils.resource.CapabilityImpl;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.ResourceImpl;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.InstalledPack;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/**
 * An edition of a pack as the resolver sees it. A pack is offered and needed like a package that uses those that it needs
 * itself: of a package everybody must see the same edition, and that is what is wanted of packs.
 */
final class PackResource extends ResourceImpl {
    private static final String TYPE = "dorsal.pack";
    private static final String ID = "id";
    private static final String RANGE = "range";

    private final Coordinate coordinate;
    private final Optional<AvailablePack> available;

    private PackResource(Coordinate coordinate, Map<String, VersionRange> needs, Optional<AvailablePack> available) {
        super(coordinate.id(), TYPE, coordinate.version());
        this.coordinate = coordinate;
        this.available = available;
        addCapability(new CapabilityImpl(this, PackageNamespace.PACKAGE_NAMESPACE, uses(needs.keySet()),
            Map.of(PackageNamespace.PACKAGE_NAMESPACE, coordinate.id(), Constants.VERSION_ATTRIBUTE, coordinate.version())));
        needs.forEach(this::need);
    }

    static PackResource of(AvailablePack pack) {
        return new PackResource(pack.coordinate(), pack.needs(), Optional.of(pack));
    }

    static PackResource of(InstalledPack pack) {
        return new PackResource(pack.coordinate(), pack.needs(), Optional.empty());
    }

    /** What must be there in the end. */
    static ResourceImpl goal(Map<String, VersionRange> needs) {
        ResourceImpl goal = new ResourceImpl("goal", TYPE, Version.emptyVersion);
        needs.forEach((id, range) -> goal.addRequirement(requirement(goal, id, range)));
        return goal;
    }

    Coordinate coordinate() {
        return coordinate;
    }

    /** Where it comes from; empty for what is installed. */
    Optional<AvailablePack> available() {
        return available;
    }

    private void need(String id, VersionRange range) {
        addRequirement(requirement(this, id, range));
    }

    private static RequirementImpl requirement(ResourceImpl of, String id, VersionRange range) {
        return new RequirementImpl(of, PackageNamespace.PACKAGE_NAMESPACE, Map.of(Namespace.REQUIREMENT_FILTER_DIRECTIVE,
            "(&(" + PackageNamespace.PACKAGE_NAMESPACE + "=" + id + ")" + range.toFilterString(Constants.VERSION_ATTRIBUTE) + ")"),
            Map.of(ID, id, RANGE, range));
    }

    /** The id of the pack that is required. */
    static String id(Requirement requirement) {
        return (String) requirement.getAttributes().get(ID);
    }

    /** The versions that are required. */
    static VersionRange range(Requirement requirement) {
        return (VersionRange) requirement.getAttributes().get(RANGE);
    }

    private static Map<String, String> uses(Set<String> needs) {
        return needs.isEmpty() ? Map.of() : Map.of(Namespace.CAPABILITY_USES_DIRECTIVE, String.join(",", needs));
    }
}
