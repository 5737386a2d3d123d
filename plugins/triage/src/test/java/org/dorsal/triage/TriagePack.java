package org.dorsal.triage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.pack.FolderSource;
import org.dorsal.core.content.internal.pack.PackContent;
import org.dorsal.core.content.internal.pack.PackReader;
import org.dorsal.core.content.internal.pack.PackReading;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.FactLookup;
import org.dorsal.core.content.internal.rule.RuledCheck;

/** The pack of this module, read by the real reader, and what its checks make of a person. */
final class TriagePack {
    private static final PackReading READING = PackReader.read(new FolderSource(Path.of("src/main/resources")), ReadingLimits.STANDARD);

    private final PackContent content = READING.content().orElseThrow(() -> new IllegalStateException(READING.problems().toString()));
    private final Map<String, Fact> facts = content.facts().stream().collect(Collectors.toMap(Fact::id, Function.identity()));
    private final Map<String, RuledCheck> checks = content.checks().stream()
        .collect(Collectors.toMap(CheckDefinition::id, check -> new RuledCheck(check, lookup())));

    static PackReading reading() {
        return READING;
    }

    PackContent content() {
        return content;
    }

    FactLookup lookup() {
        return FactLookup.of(facts);
    }

    Fact fact(String id) {
        return facts.get(id);
    }

    /** The facts that some rule reads. */
    Set<String> read() {
        Set<String> read = new TreeSet<>();
        content.checks().forEach(check -> read.addAll(check.reads()));
        return read;
    }

    /** What the checks of these phases find; facts that are not given are normal. */
    List<Finding> findings(Person person, Set<Phase> phases) {
        return content.checks().stream().filter(check -> check.phases().stream().anyMatch(phases::contains))
            .flatMap(check -> findings(person, check).stream()).toList();
    }

    List<Finding> findings(Person person, CheckDefinition check) {
        return checks.get(check.id()).assess(person.evidence(facts));
    }

    Level level(Person person, Set<Phase> phases) {
        return highest(findings(person, phases));
    }

    Level level(Person person, CheckDefinition check) {
        return highest(findings(person, check));
    }

    boolean isNormal(String fact, FactValue value) {
        return facts.get(fact).normal().equals(value);
    }

    private static Level highest(List<Finding> findings) {
        return findings.stream().map(Finding::level).reduce(Level.SELF_CARE, Level::orHigher);
    }
}
