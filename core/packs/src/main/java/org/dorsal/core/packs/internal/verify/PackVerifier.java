package org.dorsal.core.packs.internal.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.catalogue.Catalogue;
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
    public Map<PackArtifact, Found> verify(List<PackArtifact> together, List<InstalledPack> others) {
        Catalogue installed = catalogues.settled();
        Set<String> replaced = together.stream().map(pack -> pack.coordinate().id()).collect(Collectors.toSet());
        Map<PackArtifact, CarriedServices> carried = carried(together);
        Map<PackArtifact, Found> found = new LinkedHashMap<>();
        together.forEach(pack -> found.put(pack, verify(pack, new Neighbours(installed, replaced, others, carried, pack))));
        return found;
    }

    private Found verify(PackArtifact pack, Neighbours neighbours) {
        Beside beside = new Beside(neighbours::fact, () -> neighbours.ids(neighbours.installed().facts(), Named::facts),
            neighbours.suffice(pack));
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

    /** What a pack brings does not depend on what others bring; only its rules do, and those are looked at in their turn. */
    private Map<PackArtifact, CarriedServices> carried(List<PackArtifact> together) {
        if (together.size() == 1) {
            return Map.of();
        }
        Map<PackArtifact, CarriedServices> carried = new LinkedHashMap<>();
        together.forEach(pack -> carried.put(pack, data(pack)
            .map(source -> inspection.inspect(source, Beside.UNKNOWN, limits.get().reading()).readable()).orElse(CarriedServices.NOTHING)));
        return carried;
    }
}
