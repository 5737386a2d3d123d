package org.dorsal.core.packs.internal.verify;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.InspectedPack;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.internal.file.ArtifactSource;
import org.dorsal.core.packs.internal.file.PackArtifact;

/** Reads the pack as it would be read when it runs, then asks each of many small checks. */
public final class PackVerifier implements PackVerification {
    private static final List<PackCheck> CHECKS = List.of(new FilesHaveAPlace(), new ManifestAgrees(), new NeedsAreMet(),
        new NamesAreItsOwn(), new ChecksAreItsOwn(), new FactsAreDefinedOnce(), new QuestionsNameKnownFacts(),
        new QuestionsAskOwnFacts(), new ActivitiesAreThere());
    private static final CarriedServices NOTHING =
        new CarriedServices(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private static final Comparator<PackProblem> IN_READING_ORDER = Comparator.comparing(PackProblem::file)
        .thenComparingInt(PackProblem::line).thenComparingInt(PackProblem::column);

    private final PackInspection inspection;
    private final Catalogues catalogues;

    public PackVerifier(PackInspection inspection, Catalogues catalogues) {
        this.inspection = inspection;
        this.catalogues = catalogues;
    }

    @Override
    public List<PackProblem> problems(PackArtifact pack, List<PackArtifact> alongside, List<InstalledPack> others) {
        Neighbours neighbours = neighbours(pack, alongside, others);
        Optional<InspectedPack> inspected = inspected(pack, neighbours::fact);
        Candidate candidate = new Candidate(pack, inspected.flatMap(InspectedPack::header),
            inspected.flatMap(InspectedPack::carried).orElse(NOTHING), new Places(new ArtifactSource(pack.file())));
        Stream<PackProblem> own = inspected.stream().flatMap(i -> i.problems().stream());
        Stream<PackProblem> found = CHECKS.stream().flatMap(check -> check.problems(candidate, neighbours).stream());
        return Stream.concat(own, found).distinct().sorted(IN_READING_ORDER).toList();
    }

    /** Empty for a pack of code that brings nothing as data. */
    private Optional<InspectedPack> inspected(PackArtifact pack, Function<String, Optional<Fact>> others) {
        boolean data = !pack.code() || pack.contents().containsKey(ArtifactSource.HEADER);
        return data ? Optional.of(inspection.inspect(new ArtifactSource(pack.file()), others)) : Optional.empty();
    }

    private Neighbours neighbours(PackArtifact pack, List<PackArtifact> alongside, List<InstalledPack> others) {
        Set<String> replaced = Stream.concat(Stream.of(pack), alongside.stream()).map(p -> p.coordinate().id())
            .collect(Collectors.toSet());
        Neighbours there = new Neighbours(catalogues.settled(), replaced, List.copyOf(others), Map.of());
        return new Neighbours(there.installed(), replaced, there.staying(), carried(alongside, there));
    }

    /** What the packs bring that come along; each is read beside those that were read before it. */
    private Map<PackArtifact, CarriedServices> carried(List<PackArtifact> alongside, Neighbours there) {
        Map<PackArtifact, CarriedServices> carried = new LinkedHashMap<>();
        for (int read = -1; read < carried.size();) {
            read = carried.size();
            Neighbours sofar = new Neighbours(there.installed(), there.replaced(), there.staying(), Map.copyOf(carried));
            alongside.stream().filter(pack -> !carried.containsKey(pack)).forEach(pack ->
                inspected(pack, sofar::fact).flatMap(InspectedPack::carried).ifPresent(services -> carried.put(pack, services)));
        }
        alongside.forEach(pack -> carried.putIfAbsent(pack, NOTHING));
        return carried;
    }
}
