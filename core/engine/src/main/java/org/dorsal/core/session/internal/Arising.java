package org.dorsal.core.session.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.facts.internal.StopFindings;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.judgement.internal.Judge;
import org.dorsal.core.judgement.internal.Judged;

/** What the during-checks make of what arose in one session, whether it goes on or broke off. */
final class Arising {
    private final String person;
    private final int painBefore;
    private final Judge judge;
    private final Clock clock;

    Arising(String person, int painBefore, Judge judge, Clock clock) {
        this.person = person;
        this.painBefore = painBefore;
        this.judge = judge;
        this.clock = clock;
    }

    /** What the during-checks make of what arose; what stops the session when it is not harmless. */
    Arisen among(Map<String, Answer> told, Map<String, Answer> symptoms) {
        Judged together = judged(told, symptoms);
        boolean harmless = new Recognition(symptoms, alone -> judged(told, alone)).isOfSomethingHarmless(together);
        Assessment assessment = together.assessment();
        List<Found> findings = assessment.findings();
        return harmless ? new Arisen(true, findings) : new Arisen(false, stopping(assessment, findings));
    }

    private Judged judged(Map<String, Answer> told, Map<String, Answer> symptoms) {
        Map<String, Answer> all = new HashMap<>(told);
        all.put("session_pain_before_nrs", Answer.given(FactValue.of(painBefore), clock.instant()));
        return judge.ofWhatArose(person, all, symptoms);
    }

    /** Something arose. */
    record Arisen(boolean harmless, List<Found> found) {
        Arisen {
            found = List.copyOf(found);
        }

        /** What arose where nobody could judge it. */
        static Arisen unjudged() {
            return new Arisen(false, List.of(StopFindings.UNJUDGED));
        }

        List<Finding> findings() {
            return found.stream().map(Found::finding).toList();
        }
    }

    /** A stop closes something, whatever the checks found. */
    private static List<Found> stopping(Assessment assessment, List<Found> findings) {
        List<Found> all = new ArrayList<>(findings);
        boolean serious = findings.stream().anyMatch(f -> f.finding().level() != Level.SELF_CARE);
        if (!assessment.isDeterminate()) {
            all.add(StopFindings.UNJUDGED);
        } else if (!serious) {
            all.add(StopFindings.UNRECOGNISED);
        }
        all.sort(Comparator.comparing((Found f) -> f.finding().level()).reversed());
        return all;
    }
}
