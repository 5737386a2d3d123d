package org.dorsal.core.session.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.judgement.internal.Judge;
import org.dorsal.core.judgement.internal.Judged;

/** Has the gate judge one session: whether it may go on, what arose in it, and how it went. Calls plugins. */
final class Arbiter {
    private static final Source OURS = new Source("Dorsal: what is not known to be harmless stops a session", Mark.OWN_PROPOSAL);
    private static final Finding UNRECOGNISED = Finding.of("unrecognised", Level.CAUTION, Set.of(),
        "You stopped, and what arose is nothing that is known to be harmless.",
        "Leave self-adjustment for now. If it comes back or worries you, have it looked at.", OURS);
    private static final Finding UNJUDGED = Finding.of("not-judged", Level.CONSULT, Set.of(),
        "You stopped, and what arose could not be judged, as a safety check failed.",
        "Do no more exercises today. If it does not settle soon, have a physician or physiotherapist look at it.", OURS);

    /** What a reassessment came to. */
    enum Outcome { PERMITTED, QUESTIONED, REFUSED }

    /** @param why in plain words; empty when permitted */
    record Ruling(Outcome outcome, long generation, String why) {
    }

    private final String person;
    private final Activity activity;
    private final Variant variant;
    private final int painBefore;
    private final Judge judge;
    private final Clock clock;

    Arbiter(String person, Activity activity, Variant variant, int painBefore, Judge judge, Clock clock) {
        this.person = person;
        this.activity = activity;
        this.variant = variant;
        this.painBefore = painBefore;
        this.judge = judge;
        this.clock = clock;
    }

    /** Whether the variant is still open under what is installed now: as it began, and as it may have been changed. */
    Ruling mayGoOn(Map<String, Answer> told) {
        Judged judged = judge.before(person, told);
        Assessment assessment = judged.assessment();
        Optional<Variant> installed = judged.catalogue().activity(activity.id()).flatMap(a -> a.variant(variant.id()));
        if (installed.isEmpty()) {
            return refused(assessment, activity.title() + " is no longer installed, so this session ends here.");
        }
        if (assessment.permits(variant) && assessment.permits(installed.get())) {
            return new Ruling(Outcome.PERMITTED, assessment.generation(), "");
        }
        return whyNot(assessment, installed.get());
    }

    private Ruling whyNot(Assessment assessment, Variant installed) {
        List<Found> against = new ArrayList<>(assessment.against(variant));
        against.addAll(assessment.against(installed));
        Optional<Found> worst = against.stream().max(Comparator.comparing((Found f) -> f.finding().level()));
        if (worst.isPresent()) {
            return refused(assessment, worst.get().finding().reason() + " (" + worst.get().check() + ")");
        }
        if (!assessment.indeterminate().isEmpty()) {
            Indeterminate failed = assessment.indeterminate().get(0);
            return refused(assessment, "The safety check " + failed.check() + " of " + failed.bundle()
                + " gives no answer, so this session ends here.");
        }
        return new Ruling(Outcome.QUESTIONED, assessment.generation(),
            "A safety check that is new here asks something first. Answer its questions to go on.");
    }

    private static Ruling refused(Assessment assessment, String why) {
        return new Ruling(Outcome.REFUSED, assessment.generation(), why);
    }

    /** What the during-checks make of what arose; what stops the session when it is not harmless. */
    Arisen ofWhatArose(Map<String, Answer> told, Map<String, Answer> symptoms) {
        Map<String, Answer> all = new HashMap<>(told);
        all.put("session_pain_before_nrs", Answer.given(FactValue.of(painBefore), clock.instant()));
        all.putAll(symptoms);
        Assessment assessment = judge.inItself(person, all, Phase.DURING).assessment();
        List<Finding> findings = findings(assessment);
        boolean harmless = assessment.isDeterminate() && !findings.isEmpty()
            && findings.stream().allMatch(f -> f.level() == Level.SELF_CARE);
        return harmless ? new Arisen(true, findings) : new Arisen(false, stopping(assessment, findings));
    }

    /** Something arose. */
    record Arisen(boolean harmless, List<Finding> findings) {
        Arisen {
            findings = List.copyOf(findings);
        }

        /** What arose where nobody could judge it. */
        static Arisen unjudged() {
            return new Arisen(false, List.of(UNJUDGED));
        }
    }

    /** A stop closes something, whatever the checks found. */
    private static List<Finding> stopping(Assessment assessment, List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        boolean serious = findings.stream().anyMatch(f -> f.level() != Level.SELF_CARE);
        if (!assessment.isDeterminate()) {
            all.add(UNJUDGED);
        } else if (!serious) {
            all.add(UNRECOGNISED);
        }
        all.sort(Comparator.comparing(Finding::level).reversed());
        return all;
    }

    /** What the after-checks say to how it went. */
    List<Finding> ofHowItWent(Map<String, Answer> told, int painAfter) {
        Map<String, Answer> all = new HashMap<>(told);
        all.put("session_pain_before_nrs", Answer.given(FactValue.of(painBefore), clock.instant()));
        all.put("session_pain_after_nrs", Answer.given(FactValue.of(painAfter), clock.instant()));
        return findings(judge.inItself(person, all, Phase.AFTER).assessment());
    }

    private static List<Finding> findings(Assessment assessment) {
        return assessment.findings().stream().map(Found::finding).toList();
    }
}
