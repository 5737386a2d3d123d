package org.dorsal.core.packs.internal.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.InspectedPack;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.PackSource;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.internal.file.ArtifactSource;
import org.dorsal.core.packs.internal.file.Limits;
import org.dorsal.core.packs.internal.file.PackArtifact;

/** Reads the pack as it would be read when it runs, then asks each of many small checks. */
public final class PackVerifier implements PackVerification {
    private static final List<PackCheck> CHECKS = List.of(new FilesHaveAPlace(), new ManifestAgrees(), new NeedsAreMet(),
        new NamesAreItsOwn(), new ChecksAreItsOwn(), new FactsAreDefinedOnce(), new QuestionsNameKnownFacts(),
        new QuestionsAskOwnFacts(), new ActivitiesAreThere());

    private final PackInspection inspection;
    private final Catalogues catalogues;
    private final Supplier<Limits> limits;

    public PackVerifier(PackInspection inspection, Catalogues catalogues, Supplier<Limits> limits) {
        this.inspection = inspection;
        this.catalogues = catalogues;
        this.limits = limits;
    }

    @Override
    public Found verify(PackArtifact pack, List<PackArtifact> alongside, List<InstalledPack> others) {
        Neighbours neighbours = neighbours(pack, alongside, others);
        Beside beside = new Beside(neighbours::fact, neighbours.suffice(pack));
        Optional<InspectedPack> inspected = data(pack).map(source -> inspection.prove(source, beside, limits.get().reading()));
        Candidate candidate = new Candidate(pack, inspected, new Places(new ArtifactSource(pack.file())));
        List<PackProblem> own = inspected.map(InspectedPack::problems).orElse(List.of());
        Stream<PackProblem> found = CHECKS.stream().flatMap(check -> check.problems(candidate, neighbours).stream());
        return new Found(Stream.concat(own.stream(), found).distinct().sorted(PackProblem.IN_READING_ORDER).toList(),
            inspected.map(InspectedPack::warnings).orElse(List.of()));
    }

    /** Empty for a pack of code that brings nothing as data. */
    private static Optional<PackSource> data(PackArtifact pack) {
        boolean data = !pack.code() || pack.contents().containsKey(ArtifactSource.HEADER);
        return data ? Optional.of(new ArtifactSource(pack.file())) : Optional.empty();
    }

    private Neighbours neighbours(PackArtifact pack, List<PackArtifact> alongside, List<InstalledPack> others) {
        Set<String> replaced = Stream.concat(Stream.of(pack), alongside.stream()).map(p -> p.coordinate().id())
            .collect(Collectors.toSet());
        // What a pack brings does not depend on what others bring; only its rules do, and those are looked at in their turn.
        Map<PackArtifact, CarriedServices> carried = new LinkedHashMap<>();
        alongside.forEach(other -> carried.put(other,
            data(other).map(source -> inspection.inspect(source, Beside.UNKNOWN, limits.get().reading()).readable())
                .orElse(CarriedServices.NOTHING)));
        return new Neighbours(catalogues.settled(), replaced, List.copyOf(others), carried);
    }
}
