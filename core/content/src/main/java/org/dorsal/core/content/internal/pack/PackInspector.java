package org.dorsal.core.content.internal.pack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dorsal.api.fact.Fact;
import org.dorsal.core.content.InspectedPack;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.PackSource;
import org.dorsal.core.content.internal.rule.Examination;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.osgi.service.component.annotations.Component;

/** Reads packs as they are read when they are installed, and compiles their rules besides. */
@Component
public final class PackInspector implements PackInspection {
    @Override
    public Optional<PackHeader> header(PackSource source) {
        return PackReader.header(source);
    }

    @Override
    public InspectedPack inspect(PackSource source, Function<String, Optional<Fact>> others) {
        PackReading reading = PackReader.read(source);
        if (reading.content().isEmpty()) {
            return new InspectedPack(reading.header(), Optional.empty(), reading.problems());
        }
        PackContent content = reading.content().get();
        FactLookup known = others::apply;
        List<PackProblem> problems = Examination.of(content.checks(), Contributions.factsOf(content, known));
        return new InspectedPack(reading.header(),
            problems.isEmpty() ? Optional.of(Contributions.of(content, known)) : Optional.empty(), problems);
    }
}
