package org.dorsal.core.content.internal.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.InspectedPack;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.PackSource;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.proof.Proof;
import org.dorsal.core.content.internal.proof.ProofLimits;
import org.dorsal.core.content.internal.rule.Examination;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.osgi.service.component.annotations.Component;

/** Reads packs as they are read when they are installed, and compiles their rules besides. */
@Component
public final class PackInspector implements PackInspection {
    @Override
    public Optional<PackHeader> header(PackSource source, ReadingLimits limits) {
        return PackReader.header(source, limits);
    }

    @Override
    public InspectedPack inspect(PackSource source, Beside beside, ReadingLimits limits) {
        return inspected(PackReader.read(source, limits), beside, new Proof(List.of(), List.of()));
    }

    @Override
    public InspectedPack prove(PackSource source, Beside beside, ReadingLimits limits) {
        PackReading reading = PackReader.read(source, limits);
        FactLookup facts = Contributions.factsOf(reading.readable(), others(beside));
        return inspected(reading, beside, Proof.of(reading.readable().checks(), facts, ProofLimits.STANDARD));
    }

    private static InspectedPack inspected(PackReading reading, Beside beside, Proof proof) {
        FactLookup others = others(beside);
        List<PackProblem> examined = Examination.of(reading.readable().conditions(), Contributions.factsOf(reading.readable(), others),
            fact -> !beside.complete() || reading.unreadFacts().mayHold(fact));
        List<PackProblem> problems = Stream.of(reading.problems(), examined, proof.problems()).flatMap(List::stream)
            .sorted(PackProblem.IN_READING_ORDER).toList();
        return new InspectedPack(reading.header(), Contributions.of(reading.readable(), others), reading.unreadFacts(),
            reading.unreadActivities(), problems, proof.warnings());
    }
    private static FactLookup others(Beside beside) {
        return FactLookup.listed(beside.facts()::apply, beside.ids());
    }
}
