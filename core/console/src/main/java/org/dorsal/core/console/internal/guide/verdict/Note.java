package org.dorsal.core.console.internal.guide.verdict;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.Finding;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.guide.Dates;

/** What to tell whoever is called or seen: what the person said, in the person's words. */
public final class Note {
    private Note() {
    }

    public static List<String> of(List<Finding> findings, Map<String, Answer> answers, Catalogue catalogue, Instant at, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add("What to tell them (answered on " + Dates.day(at, zone) + " at " + Dates.hour(at, zone) + "):");
        findings.forEach(finding -> lines.add("- " + finding.reason()));
        lines.add("Answered:");
        answers.keySet().stream().sorted().forEach(id -> catalogue.fact(id)
            .filter(fact -> isTold(fact, answers.get(id)))
            .ifPresent(fact -> lines.add("- " + fact.words() + ": " + words(answers.get(id)))));
        lines.add("From questions asked by Dorsal. No clinician was involved.");
        return lines;
    }

    private static boolean isTold(Fact fact, Answer answer) {
        return (fact.origin() == Fact.Origin.PERSON || fact.origin() == Fact.Origin.SESSION)
            && (answer.state() == Answer.State.NOT_SURE
                || answer.value().filter(value -> !value.equals(fact.normal())).isPresent());
    }

    private static String words(Answer answer) {
        return answer.value().map(v -> v.words().replace('_', ' ')).orElse("not sure");
    }
}
