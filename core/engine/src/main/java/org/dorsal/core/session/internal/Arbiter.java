package org.dorsal.core.session.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.facts.internal.StopFindings;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.judgement.internal.Judge;
import org.dorsal.core.judgement.internal.Judged;

/** Has the gate judge one session: whether it may go on, what arose in it, and how it went. Calls plugins. */
final class Arbiter {
    private static final Set<Cause> ABSENCES = EnumSet.of(Cause.MISSING, Cause.UNDEFINED_FACT);

    /** What a reassessment came to. */
    enum Outcome {
        PERMITTED,
        QUESTIONED,
        /** Nothing speaks against it but that something is not there, as while a bundle is being updated. */
        ABSENT,
        REFUSED
    }

    /** @param why in plain words; empty when permitted */
    record Ruling(Outcome outcome, long generation, String why) {
    }

    private final String person;
    private final Activity activity;
    private final Variant variant;
    private final int painBefore;
    private final Judge judge;
    private final Arising arising;
    private final Clock clock;

    Arbiter(String person, Activity activity, Variant variant, int painBefore, Judge judge, Clock clock) {
        this.person = person;
        this.activity = activity;
        this.variant = variant;
        this.painBefore = painBefore;
        this.judge = judge;
        this.arising = new Arising(person, painBefore, judge, clock);
        this.clock = clock;
    }

    /** Whether the variant is still open under what is installed now: as it began, and as it may have been changed. */
    Ruling mayGoOn(Map<String, Answer> told) {
        Judged judged = judge.before(person, told);
        Assessment assessment = judged.assessment();
        Optional<Variant> installed = judged.catalogue().activity(activity.id()).flatMap(a -> a.variant(variant.id()));
        if (installed.filter(assessment::permits).isPresent() && assessment.permits(variant)) {
            return new Ruling(Outcome.PERMITTED, assessment.generation(), "");
        }
        return whyNot(assessment, installed);
    }

    private Ruling whyNot(Assessment assessment, Optional<Variant> installed) {
        List<Found> against = new ArrayList<>(assessment.against(variant));
        installed.ifPresent(v -> against.addAll(assessment.against(v)));
        Optional<Found> worst = against.stream().max(Comparator.comparing((Found f) -> f.finding().level()));
        if (worst.isPresent()) {
            return refused(assessment, worst.get().finding().reason() + " (" + worst.get().check() + ")");
        }
        Optional<Indeterminate> failed = assessment.indeterminate().stream().filter(i -> !ABSENCES.contains(i.cause())).findFirst();
        if (failed.isPresent()) {
            return refused(assessment, unanswering(failed.get()));
        }
        if (installed.isEmpty()) {
            return absent(assessment, activity.title() + " is no longer installed, so this session ends here.");
        }
        if (!assessment.indeterminate().isEmpty()) {
            return absent(assessment, unanswering(assessment.indeterminate().get(0)));
        }
        return new Ruling(Outcome.QUESTIONED, assessment.generation(),
            "A safety check that is new here asks something first. Answer its questions to go on.");
    }

    private static String unanswering(Indeterminate check) {
        return "The safety check " + check.check() + " of " + check.bundle() + " gives no answer, so this session ends here.";
    }

    private static Ruling absent(Assessment assessment, String why) {
        return new Ruling(Outcome.ABSENT, assessment.generation(), why);
    }

    private static Ruling refused(Assessment assessment, String why) {
        return new Ruling(Outcome.REFUSED, assessment.generation(), why);
    }

    Arising.Arisen ofWhatArose(Map<String, Answer> told, Map<String, Answer> symptoms) {
        return arising.among(told, symptoms);
    }

    /** What the after-checks say to how it went, most serious first. */
    List<Found> ofHowItWent(Map<String, Answer> told, int painAfter, Map<String, Answer> answers) {
        Map<String, Answer> outcome = new HashMap<>(answers);
        outcome.put("session_pain_before_nrs", Answer.given(FactValue.of(painBefore), clock.instant()));
        outcome.put("session_pain_after_nrs", Answer.given(FactValue.of(painAfter), clock.instant()));
        Assessment assessment = judge.ofHowItWent(person, told, outcome).assessment();
        List<Found> findings = new ArrayList<>(assessment.findings());
        if (!assessment.isDeterminate()) {
            findings.add(StopFindings.OUTCOME_UNJUDGED);
        }
        findings.sort(Comparator.comparing((Found f) -> f.finding().level()).reversed());
        return findings;
    }
}
