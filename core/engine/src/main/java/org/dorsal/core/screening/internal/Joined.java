package org.dorsal.core.screening.internal;

import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Answer.State;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Fact.NotSure;
import org.dorsal.api.fact.Fact.Worse;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.FactValue.Amount;
import org.dorsal.api.fact.FactValue.Words;

/** Two answers to one fact, given in one screening, made one: where they differ, the worse holds. */
final class Joined {
    private Joined() {
    }

    static Answer of(Fact fact, Answer one, Answer other) {
        if (one.state() == State.GIVEN && other.state() == State.GIVEN) {
            return Answer.given(join(fact, one.value().orElseThrow(), other.value().orElseThrow()), one.at());
        }
        return rank(fact, one) >= rank(fact, other) ? one : other;
    }

    /** A doubt about a list or a number may hide something worse than what was given; a doubted yes is no more than yes. */
    private static int rank(Fact fact, Answer answer) {
        switch (answer.state()) {
            case NOT_SURE: return fact.type() != FactType.FLAG && fact.notSure() == NotSure.WORSE ? 4 : 2;
            case GIVEN: return answer.value().equals(Optional.of(better(fact))) ? 1 : 3;
            case SKIPPED: return 0;
            default: return isWorseWhenNo(fact) ? 3 : 1;
        }
    }

    private static FactValue join(Fact fact, FactValue one, FactValue other) {
        if (one instanceof Words these && other instanceof Words those) {
            return these.and(those);
        }
        if (one instanceof Amount a && other instanceof Amount b) {
            boolean lower = fact.worse() == Worse.LOWER;
            return (a.number() < b.number()) == lower ? one : other;
        }
        return one.equals(better(fact)) ? other : one;
    }

    private static FactValue better(Fact fact) {
        return isWorseWhenNo(fact) ? FactValue.YES : fact.normal();
    }

    /** As with "it is gone now": of two things that arose, the one that stays decides. */
    private static boolean isWorseWhenNo(Fact fact) {
        return fact.type() == FactType.FLAG && fact.worse() == Worse.LOWER;
    }
}
