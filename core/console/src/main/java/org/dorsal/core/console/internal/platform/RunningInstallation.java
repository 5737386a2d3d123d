package org.dorsal.core.console.internal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.packs.DropIn;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.door.Door;
import org.dorsal.core.packs.door.Errand;
import org.dorsal.core.packs.door.Host;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;

/** The platform in the framework that runs it. */
public final class RunningInstallation implements Installation {
    private static final Set<PosixFilePermission> OWNERS = Set.of(PosixFilePermission.OWNER_READ,
        PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final String SHIPPED_PACKS = "org.dorsal.shipped.packs";
    /** What the launcher could not install, a line each. */
    private static final String DAMAGED = "org.dorsal.damaged";

    private final BundleContext context;
    private final Map<String, String> environment;
    private final PackOperations packs;
    private final DropIn dropIn;
    private final Door door;
    private final Host host;

    /** @param host carries out what is brought to this process while it holds the home */
    public RunningInstallation(BundleContext context, Map<String, String> environment, PackOperations packs, DropIn dropIn, Door door, Host host) {
        this.packs = packs;
        this.dropIn = dropIn;
        this.door = door;
        this.host = host;
        this.context = context;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String version() {
        return Optional.ofNullable(context.getProperty("org.dorsal.version"))
            .orElseGet(() -> context.getBundle().getVersion().toString());
    }

    @Override
    public Path root() {
        return Path.of(Optional.ofNullable(context.getProperty("org.dorsal.installation")).orElse("."));
    }

    @Override
    public Path home() {
        return Path.of(Optional.ofNullable(context.getProperty("org.dorsal.home")).orElse("."));
    }

    @Override
    public List<Ailment> ailments() {
        List<Ailment> ailments = new ArrayList<>();
        int reached = context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel();
        Arrays.stream(context.getBundles())
            .filter(bundle -> bundle.adapt(BundleStartLevel.class).getStartLevel() <= reached)
            .forEach(bundle -> ailment(bundle).ifPresent(ailments::add));
        damaged().forEach(ailments::add);
        ailments.addAll(missingPacks());
        dropIn.problems().forEach(problem -> ailments.add(ailment(problem)));
        openHome().ifPresent(ailments::add);
        return ailments;
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        ClassArchive.remark().ifPresent(remarks::add);
        String terminal = environment.getOrDefault("TERM", "");
        if (terminal.isEmpty() || terminal.equals("dumb")) {
            remarks.add("The terminal cannot move its cursor (TERM is '" + terminal + "'), so Dorsal only appends lines.");
        }
        unfinished().ifPresent(remarks::add);
        return remarks;
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        return new HomeLock(home()).alone(() -> {
            try (Door.Opened open = door.open(host)) {
                return work.get();
            }
        });
    }

    @Override
    public <T> T aloneForLong(Supplier<T> work) {
        return alone(() -> {
            try (DropIn.Watch watch = dropIn.watch()) {
                return work.get();
            }
        });
    }

    @Override
    public OptionalInt whereHeld(Streams streams, List<String> words) {
        return door.bring(new Errand(words, streams.directory(), streams.width(), streams.interactive()), new OwnTerminal(streams));
    }

    @Override
    public void shell() {
        new GogoShell(context).run();
    }

    /** What nothing requires can go without anything failing: an installation without its techniques looks well. */
    private List<Ailment> missingPacks() {
        boolean ledgerSaysWhichAreMissing = packs.inventory().generation() > 0;
        if (ledgerSaysWhichAreMissing) {
            return List.of();
        }
        Set<Object> installed = Arrays.stream(context.getBundles())
            .flatMap(bundle -> bundle.adapt(BundleRevision.class).getDeclaredCapabilities(Capabilities.PACK).stream())
            .map(capability -> capability.getAttributes().get(Capabilities.PACK)).collect(Collectors.toSet());
        return Stream.ofNullable(context.getProperty(SHIPPED_PACKS)).flatMap(ids -> Arrays.stream(ids.split(",")))
            .map(String::strip).filter(id -> !id.isEmpty() && !installed.contains(id))
            .map(id -> new Ailment("pack", "The pack '" + id + "', which this installation came with, is not installed.",
                "Unpack Dorsal again to have it back; if it was taken away on purpose, take it out of " + SHIPPED_PACKS
                    + " in etc/dorsal.properties.")).toList();
    }

    /** What a change of packs that is under way has staged is younger. */
    private Optional<String> unfinished() {
        Path staging = home().resolve("packs").resolve("staging");
        if (!Files.isDirectory(staging)) {
            return Optional.empty();
        }
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        try (Stream<Path> staged = Files.list(staging)) {
            return staged.anyMatch(folder -> folder.getFileName().toString().startsWith("proposal") && folder.toFile().lastModified() < longAgo.toEpochMilli())
                ? Optional.of("A change of packs that did not end left files in " + staging + "; they are not needed, and go with the next one.")
                : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ailment ailment(DropIn.Problem problem) {
        return new Ailment("drop-in", problem.file() + ": " + problem.refusal().what() + " " + problem.refusal().cause(),
            problem.refusal().next());
    }

    private Stream<Ailment> damaged() {
        return Optional.ofNullable(context.getProperty(DAMAGED)).stream().flatMap(String::lines)
            .map(what -> new Ailment("installation", what + ", so all that it should bring is missing.",
                "Unpack Dorsal again, or take that file away."));
    }

    private Optional<Ailment> ailment(Bundle bundle) {
        String name = bundle.getSymbolicName() + " " + bundle.getVersion();
        if (bundle.getState() == Bundle.INSTALLED) {
            return Optional.of(new Ailment("bundle", "The bundle " + name + " cannot be used: it lacks " + lacks(bundle) + ".",
                "Install what it lacks, or another version of it."));
        }
        boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        if (bundle.getState() == Bundle.RESOLVED && !fragment) {
            return Optional.of(new Ailment("bundle", "The bundle " + name + " is stopped.",
                "Start it in `dorsal shell` with `start " + bundle.getBundleId() + "`; the log says why it stopped, if it did so by itself."));
        }
        return Optional.empty();
    }

    private String lacks(Bundle bundle) {
        FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        String missing = bundle.adapt(BundleRevision.class).getRequirements(null).stream()
            .filter(requirement -> !"optional".equals(requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE)))
            .filter(requirement -> wiring.findProviders(requirement).isEmpty())
            .map(RunningInstallation::words).distinct().sorted().collect(Collectors.joining(", "));
        return missing.isEmpty() ? "something that another broken bundle offers" : missing;
    }

    private static String words(Requirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        return requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
            ? "the package " + filter : requirement.getNamespace() + " " + filter;
    }

    private Optional<Ailment> openHome() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return Optional.empty();
        }
        try {
            return OWNERS.containsAll(Files.getPosixFilePermissions(home())) ? Optional.empty()
                : Optional.of(new Ailment("home", "Others may read the home " + home() + ", which holds health data.",
                    "Close it with `chmod 700 " + home() + "`."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
