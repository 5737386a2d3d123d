package org.dorsal.core.content.internal.rule;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Collection;
import org.dorsal.api.fact.Fact;

/**
 * The part of CEL that conditions are written in: comparison, logic, arithmetic, {@code in}, {@code size}, the
 * conditional and lists. Without macros, regular expressions and other functions, the cost of a condition is linear in
 * its length.
 */
final class Cel {
    private static final CelOptions OPTIONS = CelOptions.current()
        .maxExpressionCodePointSize(2000)
        .maxParseRecursionDepth(32)
        .maxParseExpressionNodeCount(600)
        .maxParseErrorRecoveryLimit(10)
        .enableComprehension(false)
        // So that "fever_celsius >= 38" needs no fraction.
        .enableHeterogeneousNumericComparisons(true)
        .enableUnknownTracking(true)
        .build();
    private static final CelStandardDeclarations FUNCTIONS = CelStandardDeclarations.newBuilder()
        .includeFunctions(StandardFunction.LOGICAL_NOT, StandardFunction.LOGICAL_AND, StandardFunction.LOGICAL_OR,
            StandardFunction.CONDITIONAL, StandardFunction.EQUALS, StandardFunction.NOT_EQUALS, StandardFunction.LESS,
            StandardFunction.LESS_EQUALS, StandardFunction.GREATER, StandardFunction.GREATER_EQUALS, StandardFunction.ADD,
            StandardFunction.SUBTRACT, StandardFunction.MULTIPLY, StandardFunction.DIVIDE, StandardFunction.MODULO,
            StandardFunction.NEGATE, StandardFunction.IN, StandardFunction.SIZE)
        .build();

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
        .setStandardEnvironmentEnabled(false).setStandardDeclarations(FUNCTIONS).setOptions(OPTIONS)
        .setResultType(SimpleType.BOOL).build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

    private Cel() {
    }

    static CelCompiler compilerFor(Collection<Fact> facts) {
        CelCompilerBuilder builder = COMPILER.toCompilerBuilder();
        facts.forEach(fact -> builder.addVar(fact.id(), typeOf(fact)));
        return builder.build();
    }

    static CelRuntime runtime() {
        return RUNTIME;
    }

    private static CelType typeOf(Fact fact) {
        switch (fact.type()) {
            case FLAG: return SimpleType.BOOL;
            case WHOLE: return SimpleType.INT;
            case DECIMAL: return SimpleType.DOUBLE;
            case WORDS: return ListType.create(SimpleType.STRING);
            default: return SimpleType.STRING;
        }
    }
}
