package org.dorsal.core.content.internal.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.content.ExampledCheck;
import org.dorsal.core.content.internal.json.Problems;

/**
 * A file of rules as a check. Its rules are compiled when it is first needed, as CEL takes half a second to begin with,
 * and again when a fact they read is defined differently. While one cannot be compiled, the check fails: to leave a
 * rule out would be to permit what it forbids.
 */
public final class RuledCheck implements ExampledCheck {
    private final CheckDefinition definition;
    private final FactLookup facts;
    private final Set<String> reads;
    private volatile Compiled compiled = new Compiled(Map.of(), List.of());

    private record Ready(CompiledCondition condition, Finding finding) {
    }

    private record Compiled(Map<String, Optional<Fact>> against, List<Ready> rules) {
    }

    public RuledCheck(CheckDefinition definition, FactLookup facts) {
        this.definition = definition;
        this.facts = facts;
        this.reads = definition.reads();
    }

    @Override
    public String id() {
        return definition.id();
    }

    @Override
    public Set<Phase> phases() {
        return definition.phases();
    }

    @Override
    public Set<String> reads() {
        return reads;
    }

    @Override
    public List<Finding> assess(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Ready rule : rules()) {
            if (rule.condition().fires(evidence)) {
                findings.add(rule.finding());
            }
        }
        return List.copyOf(findings);
    }

    @Override
    public List<Map<String, FactValue>> examples() {
        return definition.rules().stream().flatMap(rule -> rule.condition().examples().stream()).map(RuleCondition.Example::facts).distinct().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuledCheck check && definition.judgesAs(check.definition);
    }

    @Override
    public int hashCode() {
        return definition.id().hashCode();
    }

    private List<Ready> rules() {
        Map<String, Optional<Fact>> current = new LinkedHashMap<>();
        reads.forEach(id -> current.put(id, facts.find(id)));
        Compiled ready = compiled;
        return ready.against().equals(current) ? ready.rules() : compile(current);
    }

    private synchronized List<Ready> compile(Map<String, Optional<Fact>> current) {
        if (compiled.against().equals(current)) {
            return compiled.rules();
        }
        Problems problems = new Problems();
        RuleCompiler compiler = new RuleCompiler(reads, id -> current.getOrDefault(id, Optional.empty()));
        List<Ready> rules = new ArrayList<>();
        definition.rules().forEach(rule -> compiler.compile(rule.condition(), problems).ifSound()
            .ifPresent(condition -> rules.add(new Ready(condition, rule.finding()))));
        if (!problems.isEmpty()) {
            throw new BrokenCheckException(id(), problems.all().get(0), problems.all().size());
        }
        compiled = new Compiled(current, List.copyOf(rules));
        return compiled.rules();
    }
}
