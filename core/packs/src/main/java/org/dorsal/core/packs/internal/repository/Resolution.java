package org.dorsal.core.packs.internal.repository;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.resolver.Logger;
import org.apache.felix.resolver.ResolverImpl;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.ResourceImpl;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.text.Nearest;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolutionException;
import org.osgi.service.resolver.ResolveContext;

/** Chooses an edition of each pack so that each has what it needs, and there is one of each. */
final class Resolution {
    private static final int SILENT = 0;
    private static final VersionRange ANY = new VersionRange("0");
    private static final Pattern TORN = Pattern.compile("package '([^']+)'");

    private final Editions editions;

    Resolution(Editions editions) {
        this.editions = editions;
    }

    /**
     * The editions that are chosen, without those that nobody needs.
     *
     * @param needs the packs that must be there in the end
     * @param renewed those of them that are to be as new as they can be, by id
     * @throws PackRefusedException in one sentence, when there is no such choice
     */
    List<PackResource> of(Map<String, VersionRange> needs, Set<String> renewed) {
        Map<String, VersionRange> settled = new TreeMap<>(needs);
        List<PackResource> chosen = resolved(settled);
        for (String id : new TreeSet<>(renewed)) {
            Optional<PackResource> best = better(id, settled, chosen).filter(edition -> fits(edition, settled)).findFirst();
            if (best.isPresent()) {
                settled.put(id, exactly(best.get()));
                chosen = resolved(settled);
            }
        }
        return chosen;
    }

    /** The first solution the resolver comes to has not always the newest editions in it. */
    private Stream<PackResource> better(String id, Map<String, VersionRange> needs, List<PackResource> chosen) {
        return editions.of(id).stream().takeWhile(edition -> !chosen.contains(edition))
            .filter(edition -> Optional.ofNullable(needs.get(id)).filter(range -> range.includes(edition.coordinate().version())).isPresent());
    }

    private boolean fits(PackResource edition, Map<String, VersionRange> settled) {
        Map<String, VersionRange> tried = new TreeMap<>(settled);
        tried.put(edition.coordinate().id(), exactly(edition));
        try {
            return !resolved(tried).isEmpty();
        } catch (PackRefusedException e) {
            return false;
        }
    }

    private static VersionRange exactly(PackResource edition) {
        Version version = edition.coordinate().version();
        return new VersionRange(VersionRange.LEFT_CLOSED, version, version, VersionRange.RIGHT_CLOSED);
    }

    private List<PackResource> resolved(Map<String, VersionRange> needs) {
        try {
            return consistent(needs, needs);
        } catch (ResolutionException e) {
            throw new PackRefusedException(refusal(root(e)));
        }
    }

    /**
     * The resolver sees to it that all see the same edition of what they see; so the goal must see everything.
     *
     * @param seen what it sees already
     */
    private List<PackResource> consistent(Map<String, VersionRange> needs, Map<String, VersionRange> seen) throws ResolutionException {
        ResourceImpl goal = PackResource.goal(seen);
        Map<Resource, List<Wire>> wires = new ResolverImpl(new Logger(SILENT), 1).resolve(new Context(goal));
        Set<PackResource> needed = new LinkedHashSet<>();
        wires.get(goal).stream().filter(wire -> needs.containsKey(PackResource.id(wire.getRequirement()))).forEach(wire -> follow(wire, wires, needed));
        Map<String, VersionRange> all = new TreeMap<>(seen);
        needed.forEach(edition -> all.putIfAbsent(edition.coordinate().id(), ANY));
        return all.size() == seen.size() ? List.copyOf(needed) : consistent(needs, all);
    }

    private static void follow(Wire wire, Map<Resource, List<Wire>> wires, Set<PackResource> needed) {
        if (wire.getProvider() instanceof PackResource provider && needed.add(provider)) {
            wires.getOrDefault(provider, List.of()).forEach(next -> follow(next, wires, needed));
        }
    }

    private static ResolutionException root(ResolutionException e) {
        return e.getCause() instanceof ResolutionException deeper && !deeper.getUnresolvedRequirements().isEmpty() ? root(deeper) : e;
    }

    private Refusal refusal(ResolutionException root) {
        Matcher torn = TORN.matcher(String.valueOf(root.getMessage()));
        Requirement lacking = root.getUnresolvedRequirements().iterator().next();
        return torn.find() ? torn(torn.group(1)) : lacking(lacking);
    }

    private Refusal lacking(Requirement requirement) {
        String id = PackResource.id(requirement);
        VersionRange range = PackResource.range(requirement);
        String sought = id + Range.words(range);
        String there = editions.of(id).isEmpty() ? "no repository has a pack of that id" : "there is only " + all(id);
        if (requirement.getResource() instanceof PackResource needing) {
            return new Refusal("The pack " + needing.coordinate() + " cannot be installed.",
                "It needs " + sought + ", and " + there + ".", "Find that pack and install it first, or set another repository.");
        }
        return new Refusal("The pack " + sought + " is not found.", Character.toUpperCase(there.charAt(0)) + there.substring(1) + ".",
            Nearest.to(id, editions.ids()).filter(near -> !near.equals(id)).map(near -> "Did you mean " + near + "? ").orElse("")
                + "`dorsal pack search` shows what there is.");
    }

    private String all(String id) {
        return editions.of(id).stream().map(edition -> edition.coordinate() + (edition.available().isEmpty() ? " (installed)" : ""))
            .collect(Collectors.joining(", "));
    }

    /** Two packs of which each could be there, and not both. */
    private Refusal torn(String id) {
        String who = editions.best().stream().flatMap(edition -> need(edition, id).stream()).limit(3).collect(Collectors.joining("; "));
        return new Refusal("The packs do not fit together.", "They need different editions of " + id + ": " + who + ".",
            "Upgrade those that need the older one, or uninstall them first.");
    }

    private static Optional<String> need(PackResource edition, String id) {
        return edition.getRequirements(null).stream().filter(need -> id.equals(PackResource.id(need))).findFirst()
            .map(need -> edition.coordinate() + " needs " + id + Range.words(PackResource.range(need)));
    }

    /** What the resolver may choose from. */
    private final class Context extends ResolveContext {
        private final Resource goal;

        private Context(Resource goal) {
            this.goal = goal;
        }

        @Override
        public Collection<Resource> getMandatoryResources() {
            return List.of(goal);
        }

        @Override
        public List<Capability> findProviders(Requirement requirement) {
            String id = PackResource.id(requirement);
            return editions.of(id).stream().flatMap(edition -> edition.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .filter(((RequirementImpl) requirement)::matches).collect(Collectors.toList());
        }

        @Override
        public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
            throw new UnsupportedOperationException("packs have no fragments");
        }

        @Override
        public boolean isEffective(Requirement requirement) {
            return true;
        }

        @Override
        public Map<Resource, Wiring> getWirings() {
            return Map.of();
        }
    }
}
