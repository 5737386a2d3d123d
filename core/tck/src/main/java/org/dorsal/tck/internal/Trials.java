package org.dorsal.tck.internal;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dorsal.api.safety.Finding;
import org.dorsal.core.content.ExampledCheck;
import org.dorsal.tck.internal.requirement.Requirements;
import org.dorsal.tck.internal.trial.CheckUnderTrial;
import org.dorsal.tck.internal.trial.Trial;

/** The trials of all checks of a plugin. */
final class Trials {
    /** For all together, whatever the number of checks: a run has 60 s. */
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final Duration LONGEST_OF_ONE = Duration.ofSeconds(10);

    private final Judgement judgement;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private int checks;
    private int exhaustive;
    private int answers;
    private int unfinished;
    private boolean leftStuck;

    Trials(Judgement judgement) {
        this.judgement = judgement;
    }

    /** @param of how many checks there are */
    void hold(CheckUnderTrial check, int of) {
        Duration share = LONGEST.dividedBy(of);
        Trial trial = new Trial(check, share.compareTo(LONGEST_OF_ONE) < 0 ? share : LONGEST_OF_ONE);
        judgement.holds(check.check() instanceof ExampledCheck ? Requirements.OF_RULES : Requirements.OF_CHECKS, trial);
        trial.outcomes().forEach(outcome -> findings.addAll(outcome.findings()));
        checks++;
        exhaustive += trial.isExhaustive() ? 1 : 0;
        answers += trial.answered();
        unfinished += trial.isThorough() && !trial.isComplete() ? 1 : 0;
        leftStuck |= trial.isStuck();
    }

    /** Says how much was tried: a proof is more than samples. */
    void sumUp() {
        if (checks > 0) {
            judgement.notes(exhaustive + " of " + checks + " checks asked about every combination of the values that were tried, "
                + (checks - exhaustive) + " about those that the seed " + Trial.SEED + " draws: " + answers + " samples in all.");
        }
        if (unfinished > 0) {
            judgement.notes("The time was over before " + unfinished + " of the checks were asked about all samples; on a machine that is less busy, or with"
                + " faster checks, they are.");
        }
    }

    /** All that they were seen to find. */
    Set<Finding> findings() {
        return Set.copyOf(findings);
    }

    /** Whether a call did not come back, and holds what it was made on. */
    boolean leftStuck() {
        return leftStuck;
    }
}
