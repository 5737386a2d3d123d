package org.dorsal.core.content.internal.extender;

import java.util.List;
import java.util.Optional;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.LoadedPack;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.internal.json.Problems;
import org.dorsal.core.content.internal.pack.Contributions;
import org.dorsal.core.content.internal.pack.PackContent;
import org.dorsal.core.content.internal.pack.PackReading;
import org.dorsal.core.content.internal.rule.Examination;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A started bundle and the pack it carries: in force as a whole, or not at all. */
final class PackBundle implements AutoCloseable {
    private final Bundle bundle;
    private final LoadedPack pack;
    private final Optional<PackHeader> header;
    private final Optional<PackContent> content;
    private final Optional<CarriedServices> contributions;
    private final FactLookup facts;
    private volatile Optional<Registrations> registrations = Optional.empty();
    private volatile Optional<PackBundle> rival = Optional.empty();

    private PackBundle(Bundle bundle, LoadedPack pack, Optional<PackHeader> header, Optional<PackContent> content, FactLookup others) {
        this.bundle = bundle;
        this.pack = pack;
        this.header = header;
        this.content = content;
        this.contributions = content.map(c -> Contributions.of(c, others));
        this.facts = content.map(c -> Contributions.factsOf(c, others)).orElse(others);
    }

    /** Nothing of what was read is in force yet. */
    static PackBundle of(Bundle bundle, Announced announced, PackReading reading, FactLookup others) {
        Problems differences = new Problems();
        reading.content().ifPresent(content -> announced.compare(reading.header().orElseThrow(), content, differences));
        List<PackProblem> problems = reading.problems().isEmpty() ? differences.all() : reading.problems();
        Optional<PackContent> content = problems.isEmpty() ? reading.content() : Optional.empty();
        String title = reading.header().map(PackHeader::title)
            .orElseGet(() -> Optional.ofNullable(bundle.getHeaders("").get("Bundle-Name")).orElse(bundle.getSymbolicName()));
        return new PackBundle(bundle, new LoadedPack(announced.pack(), title, bundle.getVersion().toString(), bundle.getSymbolicName(),
            problems), reading.header(), content, others);
    }

    LoadedPack pack() {
        return rival.map(inForce -> new LoadedPack(pack.id(), pack.title(), pack.version(), pack.bundle(),
            List.of(problemWith(inForce)))).orElse(pack);
    }

    /** Whether nothing is wrong in it. */
    boolean isSound() {
        return content.isPresent();
    }

    boolean isWaiting() {
        return rival.isPresent();
    }

    /** Registers what the pack contributes in the name of its bundle. */
    void enter() {
        rival = Optional.empty();
        Optional.ofNullable(bundle.getBundleContext()).ifPresent(this::register);
    }

    /** Leaves it out of force as long as another pack of its id is. */
    void waitFor(PackBundle inForce) {
        rival = Optional.of(inForce);
    }

    private static PackProblem problemWith(PackBundle inForce) {
        return Announced.MANIFEST.problem("A pack of the same id is in force already, from the bundle " + inForce.pack.bundle() + " "
            + inForce.pack.version() + ".", "Stop or uninstall one of the two bundles: when that one goes, this pack comes into force.");
    }

    private void register(BundleContext context) {
        registrations = contributions.map(c -> Registrations.of(c, context));
        content.ifPresent(c -> {
            List<Fact> settings = Settings.among(c.facts());
            if (!settings.isEmpty()) {
                registrations.ifPresent(r -> r.describe(new Settings(header.orElseThrow(), settings), context));
            }
        });
    }

    List<PackProblem> examine() {
        return content.map(c -> Examination.of(c.conditions(), facts)).orElse(pack.problems());
    }

    @Override
    public void close() {
        registrations.ifPresent(Registrations::close);
        registrations = Optional.empty();
    }
}
