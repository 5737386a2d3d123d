package org.dorsal.core.packs.internal.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private static final List<PackCheck> CHECKS = List.of(new NamesAreItsOwn(), new FactsAreDefinedOnce(), new ReferencesAreMet());
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
        Neighbours neighbours = neighbours(alongside, others);
        ArtifactSource source = new ArtifactSource(pack.file());
        if (pack.code() && !source.files().contains(ArtifactSource.HEADER)) {
            return List.of();
        }
        InspectedPack inspected = inspection.inspect(source, neighbours::fact);
        List<PackProblem> problems = new ArrayList<>(inspected.problems());
        inspected.carried().ifPresent(carried -> CHECKS.forEach(check -> problems.addAll(check.problems(carried, neighbours))));
        return problems.stream().sorted(IN_READING_ORDER).toList();
    }

    private Neighbours neighbours(List<PackArtifact> alongside, List<InstalledPack> others) {
        Set<String> bundles = others.stream().map(InstalledPack::bundle).collect(Collectors.toSet());
        Map<String, CarriedServices> carried = new TreeMap<>();
        alongside.forEach(pack -> inspection.inspect(new ArtifactSource(pack.file()), id -> Optional.empty()).carried()
            .ifPresent(services -> carried.put(pack.coordinate().id(), services)));
        return new Neighbours(catalogues.settled(), bundles, carried);
    }
}
