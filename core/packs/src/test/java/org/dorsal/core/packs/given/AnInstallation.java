package org.dorsal.core.packs.given;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.Beside;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.catalogue.SupposedBundle;
import org.dorsal.core.catalogue.internal.LiveCatalogue;
import org.dorsal.core.catalogue.internal.SupposedCatalogues;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.content.PackSource;
import org.dorsal.core.content.internal.pack.FolderSource;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.facts.internal.LiveSession;
import org.dorsal.core.facts.internal.Stops;
import org.dorsal.core.facts.internal.SuppliedFacts;
import org.dorsal.core.gate.Rehearsal;
import org.dorsal.core.gate.Supposition;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.judgement.internal.EngineRehearsal;

/** Packs of data as the engine has them when they are installed, without a framework. */
public final class AnInstallation implements Rehearsal {
    private static final Guard GUARD = new Guard(System::nanoTime);
    private static final Path PLUGINS = Path.of("..", "..", "plugins");

    private final PackInspection inspection = new PackInspector();
    private final Map<String, Fact> facts = new HashMap<>();
    private final List<SupposedBundle> bundles = new ArrayList<>();
    private final EngineRehearsal engine = engine();

    private AnInstallation() {
    }

    /** With the packs that come with Dorsal. */
    public static AnInstallation ofTheBundledPacks() {
        return new AnInstallation().with("triage").with("adjustment").with("mobility").with("posture");
    }

    /** Where the files of a pack that comes with Dorsal lie. */
    public static Path bundled(String pack) {
        return PLUGINS.resolve(Path.of(pack, "src", "main", "resources"));
    }

    public AnInstallation with(String bundledPack) {
        return with(bundledPack, new FolderSource(bundled(bundledPack)));
    }

    public AnInstallation with(String pack, PackSource source) {
        CarriedServices carried = inspection.inspect(source, Beside.all(fact -> Optional.ofNullable(facts.get(fact))), ReadingLimits.STANDARD).carried().orElseThrow();
        carried.facts().forEach(fact -> facts.put(fact.id(), fact));
        Set<String> checks = carried.checks().stream().map(SafetyCheck::id).collect(Collectors.toSet());
        bundles.add(new SupposedBundle(new Provider("org.dorsal.pack." + pack, "1.0.0", pack), checks,
            Stream.<List<?>>of(carried.techniques(), carried.exercises(), carried.programs(), carried.facts(), carried.questions(),
                carried.lessons(), carried.checks()).<Object>flatMap(List::stream).toList()));
        return this;
    }

    @Override
    public Supposition present() {
        return engine.supposing(Set.of(), bundles);
    }

    @Override
    public Supposition supposing(Set<String> without, List<SupposedBundle> with) {
        Stream<SupposedBundle> staying = bundles.stream().filter(bundle -> !without.contains(bundle.by().bundle()));
        return engine.supposing(Set.of(), Stream.concat(staying, with.stream()).toList());
    }

    private static EngineRehearsal engine() {
        Journal ofNobody = (Journal) Proxy.newProxyInstance(Journal.class.getClassLoader(), new Class<?>[] {Journal.class},
            (proxy, method, arguments) -> {
                throw new AssertionError("a rehearsal knows nobody's history");
            });
        LiveSession none = person -> Optional.empty();
        SuppliedFacts supplied = new SuppliedFacts(ofNobody, new Stops(ofNobody, none), (pack, fact) -> Optional.empty(), none);
        LiveCatalogue nothing = new LiveCatalogue(Set.of(), System::nanoTime);
        return new EngineRehearsal(new SupposedCatalogues(nothing, GUARD), supplied, GUARD, Clock.systemUTC(), System::nanoTime);
    }
}
