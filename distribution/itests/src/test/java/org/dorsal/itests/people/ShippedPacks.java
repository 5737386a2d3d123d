package org.dorsal.itests.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.catalogue.internal.Contribution;
import org.dorsal.core.catalogue.internal.ContributionDraft;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.pack.Contributions;
import org.dorsal.core.content.internal.pack.FolderSource;
import org.dorsal.core.content.internal.pack.PackContent;
import org.dorsal.core.content.internal.pack.PackReader;
import org.dorsal.core.content.internal.pack.PackReading;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.FactLookup;

/** The packs that are shipped, read from their folders in the source. */
final class ShippedPacks {
    private final List<PackReading> packs;

    private ShippedPacks(List<PackReading> packs) {
        this.packs = packs;
    }

    static ShippedPacks read() {
        Path plugins = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../plugins").normalize();
        try (Stream<Path> folders = Files.list(plugins)) {
            return new ShippedPacks(folders.map(folder -> folder.resolve("src/main/resources"))
                .filter(folder -> Files.exists(folder.resolve("pack.json"))).sorted().map(ShippedPacks::sound).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackReading sound(Path folder) {
        PackReading reading = PackReader.read(new FolderSource(folder), ReadingLimits.STANDARD);
        if (reading.content().isEmpty()) {
            throw new IllegalStateException(folder + ": " + reading.problems());
        }
        return reading;
    }

    /** The rules, by check. */
    List<CheckDefinition> checks() {
        return packs.stream().flatMap(pack -> pack.readable().checks().stream()).toList();
    }

    /** The checks without which the archive permits nothing: those of triage. */
    Set<String> required() {
        return packs.stream().filter(pack -> pack.header().orElseThrow().id().equals("triage")).flatMap(pack -> pack.readable().checks().stream())
            .map(CheckDefinition::id).collect(Collectors.toSet());
    }

    /** What each pack brings, as if its bundle had been started. */
    List<Contribution> contributions() {
        Map<String, Fact> facts = new HashMap<>();
        packs.forEach(pack -> pack.readable().facts().forEach(fact -> facts.put(fact.id(), fact)));
        List<Contribution> all = new ArrayList<>();
        packs.forEach(pack -> all.add(contribution(all.size() + 1, pack, FactLookup.of(facts))));
        return all;
    }

    private static Contribution contribution(long bundle, PackReading reading, FactLookup facts) {
        PackHeader header = reading.header().orElseThrow();
        PackContent pack = reading.readable();
        Provider by = new Provider("org.dorsal." + header.id(), header.version().toString(), header.id());
        Set<String> announced = pack.checks().stream().map(CheckDefinition::id).collect(Collectors.toSet());
        ContributionDraft draft = new ContributionDraft(bundle, by, announced);
        pack.activities().forEach(offered -> draft.add(
            new OfferedActivity(ActivityKind.valueOf(offered.kind().name()), offered.activity())));
        CarriedServices services = Contributions.of(pack, facts);
        services.programs().forEach(program -> draft.add(program.schedule()));
        services.facts().forEach(draft::add);
        services.questions().forEach(draft::add);
        services.lessons().forEach(draft::add);
        services.checks().forEach(check -> draft.add(new InstalledCheck(check.id(), check.phases(), check.reads(), check)));
        return draft.contribution();
    }
}
