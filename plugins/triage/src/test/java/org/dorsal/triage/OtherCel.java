package org.dorsal.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Evidence;
import org.dorsal.core.content.internal.rule.CheckedCondition;
import org.projectnessie.cel.CEL;
import org.projectnessie.cel.Env;
import org.projectnessie.cel.EnvOption;
import org.projectnessie.cel.EvalOption;
import org.projectnessie.cel.Program;
import org.projectnessie.cel.ProgramOption;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.common.types.BoolT;
import org.projectnessie.cel.common.types.UnknownT;
import org.projectnessie.cel.common.types.ref.Val;
import org.projectnessie.cel.interpreter.AttributePattern;

/** A condition as an implementation of CEL reads it that shares nothing with the one of the platform. */
final class OtherCel {
    private final Map<String, Fact> facts;
    private final Program program;

    OtherCel(CheckedCondition condition) {
        this.facts = condition.facts();
        Env env = Env.newEnv(facts.values().stream().map(OtherCel::declaration).toArray(EnvOption[]::new));
        Env.AstIssuesTuple compiled = env.compile(condition.rule().when());
        if (compiled.hasIssues()) {
            throw new IllegalArgumentException(condition.rule().rule() + ": " + compiled.getIssues());
        }
        this.program = env.program(compiled.getAst(), ProgramOption.evalOptions(EvalOption.OptPartialEval));
    }

    /** Not being sure fires unless the rule is certainly false. */
    boolean fires(Evidence point) {
        Map<String, Object> known = new HashMap<>();
        List<AttributePattern> unknown = new ArrayList<>();
        facts.forEach((id, fact) -> {
            if (point.knowledge(id) == Evidence.Knowledge.KNOWN) {
                known.put(id, value(fact, point.value(id).orElseThrow()));
            } else {
                unknown.add(CEL.attributePattern(id));
            }
        });
        Val value = program.eval(CEL.partialVars(known, unknown.toArray(AttributePattern[]::new))).getVal();
        if (value instanceof BoolT || value instanceof UnknownT) {
            return value != BoolT.False;
        }
        throw new IllegalStateException("no value: " + value);
    }

    private static EnvOption declaration(Fact fact) {
        switch (fact.type()) {
            case FLAG: return EnvOption.declarations(Decls.newVar(fact.id(), Decls.Bool));
            case WHOLE: return EnvOption.declarations(Decls.newVar(fact.id(), Decls.Int));
            case DECIMAL: return EnvOption.declarations(Decls.newVar(fact.id(), Decls.Double));
            case WORDS: return EnvOption.declarations(Decls.newVar(fact.id(), Decls.newListType(Decls.String)));
            default: return EnvOption.declarations(Decls.newVar(fact.id(), Decls.String));
        }
    }

    private static Object value(Fact fact, FactValue value) {
        return value.<Object>fold(flag -> flag.yes(), amount -> fact.type() == FactType.WHOLE ? (Object) (long) amount.number() : amount.number(),
            word -> word.word(), words -> List.copyOf(words.all()));
    }
}
