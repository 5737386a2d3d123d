package org.dorsal.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dorsal.core.content.internal.json.Problems;
import org.dorsal.core.content.internal.proof.Grid;
import org.dorsal.core.content.internal.proof.Point;
import org.dorsal.core.content.internal.rule.CheckDefinition;
import org.dorsal.core.content.internal.rule.CheckedCondition;
import org.dorsal.core.content.internal.rule.CompiledCondition;
import org.dorsal.core.content.internal.rule.RuleCompiler;
import org.junit.jupiter.api.Test;

/** Whether the bundled rules say what is meant does not rest on one implementation of CEL. */
class OtherCelTest {
    private static final TriagePack PACK = new TriagePack();
    /** Of a rule with more points, so many are compared, drawn by chance; by hand more, as core/content/README.md says. */
    private static final int MOST = Integer.getInteger("dorsal.points", 4_000);
    private static final long SEED = 4;

    @Test
    void everyRuleSaysTheSameInAnotherImplementationOfCel() throws CelEvaluationException {
        List<String> different = new ArrayList<>();
        int rules = 0;
        int known = 0;
        int notSure = 0;
        for (CheckDefinition check : PACK.content().checks()) {
            for (CheckedCondition condition : checked(check)) {
                CompiledCondition ours = condition.ready();
                OtherCel other = new OtherCel(condition);
                rules++;
                for (Point point : points(condition).toList()) {
                    if (ours.fires(point) != other.fires(point)) {
                        different.add(condition.rule().rule() + " " + point.json());
                    }
                    known += point.isKnown() ? 1 : 0;
                    notSure += point.isKnown() ? 0 : 1;
                }
            }
        }

        assertEquals(List.of(), different);
        assertEquals(PACK.content().conditions().size(), rules);
        assertTrue(known > 25_000 && notSure > 50_000, known + " points without an unknown answer, " + notSure + " with one");
    }

    private static Stream<Point> points(CheckedCondition condition) {
        Grid grid = Grid.of(condition.facts().values(), List.of(condition));
        return grid.size() <= MOST ? grid.points() : grid.some(MOST, SEED);
    }

    private static List<CheckedCondition> checked(CheckDefinition check) {
        RuleCompiler compiler = new RuleCompiler(check.reads(), PACK.lookup());
        return check.rules().stream().map(rule -> compiler.check(rule.condition(), new Problems()).get()).toList();
    }
}
