package org.dorsal.core.content.internal.rule;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;

/** The condition of a rule, ready to run. Immutable; any thread may use it. */
public final class CompiledCondition {
    private final String rule;
    private final CelRuntime.Program program;
    private final List<Fact> facts;
    private final Set<String> unused;

    CompiledCondition(String rule, CelRuntime.Program program, Collection<Fact> facts, Set<String> unused) {
        this.rule = rule;
        this.program = program;
        this.facts = List.copyOf(facts);
        this.unused = Set.copyOf(unused);
    }

    /** The facts it lists as read but does not speak of. */
    Set<String> unused() {
        return unused;
    }

    /**
     * Whether the rule fires. One that is true fires, and one that a fact which is not sure keeps from being certainly
     * false. One that only waits for facts not yet answered does not: they will be asked, and nothing is permitted
     * before.
     *
     * @throws RuleFailure when the condition has no value for this evidence, as after a division by zero
     */
    public boolean fires(Evidence evidence) {
        Sorted facts = sorted(evidence);
        Truth truth = evaluate(facts.known(), facts.notSure(), facts.unanswered());
        if (truth != Truth.UNKNOWN) {
            return truth == Truth.TRUE;
        }
        if (facts.notSure().isEmpty()) {
            return false;
        }
        facts.unanswered().forEach(fact -> facts.known().put(fact.id(), celValue(fact, fact.normal())));
        return evaluate(facts.known(), facts.notSure(), List.of()) != Truth.FALSE;
    }

    /**
     * Whether the rule fires whatever the facts not yet answered turn out to be.
     *
     * @throws RuleFailure when the condition has no value for this evidence
     */
    public boolean firesWhateverIsAnswered(Evidence evidence) {
        Sorted facts = sorted(evidence);
        Truth truth = evaluate(facts.known(), facts.notSure(), facts.unanswered());
        return truth == Truth.TRUE || truth == Truth.UNKNOWN && facts.unanswered().isEmpty();
    }

    private enum Truth { TRUE, FALSE, UNKNOWN }

    private record Sorted(Map<String, Object> known, List<Fact> notSure, List<Fact> unanswered) {
    }

    private Sorted sorted(Evidence evidence) {
        Sorted sorted = new Sorted(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (Fact fact : facts) {
            switch (evidence.knowledge(fact.id())) {
                case KNOWN:
                    sorted.known().put(fact.id(), celValue(fact, evidence.value(fact.id()).orElseThrow()));
                    break;
                case NOT_SURE:
                    sorted.notSure().add(fact);
                    break;
                default:
                    sorted.unanswered().add(fact);
            }
        }
        return sorted;
    }

    private Truth evaluate(Map<String, Object> known, List<Fact> notSure, List<Fact> unanswered) {
        try {
            Object result = notSure.isEmpty() && unanswered.isEmpty() ? program.eval(known)
                : program.eval(PartialVars.of(known, unknown(notSure, unanswered)));
            if (result instanceof Boolean yes) {
                return yes ? Truth.TRUE : Truth.FALSE;
            }
            return Truth.UNKNOWN;
        } catch (CelEvaluationException e) {
            throw new RuleFailure(rule, e);
        }
    }

    private static CelAttributePattern[] unknown(List<Fact> notSure, List<Fact> unanswered) {
        List<CelAttributePattern> patterns = new ArrayList<>();
        notSure.forEach(fact -> patterns.add(CelAttributePattern.create(fact.id())));
        unanswered.forEach(fact -> patterns.add(CelAttributePattern.create(fact.id())));
        return patterns.toArray(CelAttributePattern[]::new);
    }

    static Object celValue(Fact fact, FactValue value) {
        return value.fold(
            flag -> fitting(fact, value, fact.type() == FactType.FLAG, flag.yes()),
            amount -> fact.type() == FactType.WHOLE && amount.isWhole() ? (Object) (long) amount.number()
                : fitting(fact, value, fact.type() == FactType.DECIMAL, amount.number()),
            word -> fitting(fact, value, fact.type() == FactType.WORD, word.word()),
            words -> fitting(fact, value, fact.type() == FactType.WORDS, words.all().stream().sorted().toList()));
    }

    private static Object fitting(Fact fact, FactValue value, boolean fits, Object celValue) {
        if (!fits) {
            throw new IllegalArgumentException(
                "the fact " + fact.id() + " is of the type " + fact.type() + ", which " + value.words() + " is not");
        }
        return celValue;
    }
}
