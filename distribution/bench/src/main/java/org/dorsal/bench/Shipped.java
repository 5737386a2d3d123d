package org.dorsal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.catalogue.internal.CatalogueBuilder;
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

/** The packs that are shipped, read from the folder {@code -Dplugins}. */
public final class Shipped {
    private Shipped() {
    }

    public static Catalogue catalogue() {
        return CatalogueBuilder.build(1, contributions(), Set.of(), Set.of());
    }

    public static List<Contribution> contributions() {
        List<PackReading> packs = packs();
        Map<String, Fact> facts = new HashMap<>();
        packs.forEach(pack -> pack.readable().facts().forEach(fact -> facts.put(fact.id(), fact)));
        List<Contribution> all = new ArrayList<>();
        packs.forEach(pack -> all.add(contribution(all.size() + 1, pack, FactLookup.of(facts))));
        return all;
    }

    /** Somebody with pain 2 who has answered everything. */
    public static Map<String, Answer> somebody(Catalogue catalogue, Instant now) {
        Map<String, Answer> answers = new HashMap<>();
        catalogue.facts().keySet().forEach(fact -> answers.put(fact, Answer.without(Answer.State.NONE_OF_THESE, now)));
        answers.put("pain_nrs", Answer.given(FactValue.of(2), now));
        return answers;
    }

    private static List<PackReading> packs() {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("plugins")))) {
            return folders.map(folder -> folder.resolve("src/main/resources"))
                .filter(folder -> Files.exists(folder.resolve("pack.json"))).sorted()
                .map(folder -> PackReader.read(new FolderSource(folder), ReadingLimits.STANDARD)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contribution contribution(long bundle, PackReading reading, FactLookup facts) {
        PackHeader header = reading.header().orElseThrow();
        PackContent pack = reading.readable();
        Provider by = new Provider("org.dorsal." + header.id(), header.version().toString(), header.id());
        ContributionDraft draft = new ContributionDraft(bundle, by,
            pack.checks().stream().map(CheckDefinition::id).collect(Collectors.toSet()));
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
