package org.dorsal.core.console.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.Settings;
import org.dorsal.core.console.internal.wording.Complaints;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Verdict;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A verdict as it is printed. */
final class VerdictForm {
    private final Catalogue catalogue;
    private final Settings settings;

    VerdictForm(Catalogue catalogue, Settings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    ObjectNode json(String id, Verdict verdict, boolean explain) {
        Assessment assessment = verdict.assessment();
        ObjectNode json = Json.object().put("id", id).put("level", assessment.level().word());
        json.set("permitted", Json.strings(verdict.open().keySet()));
        ArrayNode findings = json.putArray("findings");
        assessment.findings().forEach(found -> findings.add(json(found)));
        json.set("unanswered", Json.strings(assessment.unanswered()));
        ArrayNode indeterminate = json.putArray("indeterminate");
        assessment.indeterminate().forEach(check -> indeterminate.add(json(check)));
        if (explain) {
            json.set("closed", closed(verdict));
        }
        return json;
    }

    private static ObjectNode json(Found found) {
        Source source = found.finding().source();
        ObjectNode json = Json.object().put("check", found.check()).put("level", found.finding().level().word())
            .put("reason", found.finding().reason()).put("advice", found.finding().advice())
            .put("source", source.citation());
        json.set("closes", Json.demands(found.finding().closes()));
        return json.put("mark", Words.term(source.mark())).put("rule", found.finding().rule()).put("pack", found.pack());
    }

    private static ObjectNode json(Indeterminate check) {
        return Json.object().put("check", check.check()).put("cause", Words.term(check.cause()))
            .put("bundle", check.bundle()).put("detail", check.detail());
    }

    private static ArrayNode closed(Verdict verdict) {
        ArrayNode closed = Json.array();
        verdict.closed().forEach((activity, variants) -> variants.forEach((variant, refusal) -> {
            ObjectNode json = Json.object().put("activity", activity).put("variant", variant);
            ArrayNode because = json.putArray("because");
            refusal.because().forEach(found -> because.addObject().put("check", found.check())
                .put("rule", found.finding().rule()).put("level", found.finding().level().word())
                .put("reason", found.finding().reason()).put("source", found.finding().source().citation()));
            refusal.instead().ifPresent(choice -> json.putObject("instead").put("activity", choice.activity())
                .put("variant", choice.variant()));
            closed.add(json);
        }));
        return closed;
    }

    void print(Page page, Verdict verdict, boolean explain) {
        Assessment assessment = verdict.assessment();
        headline(page, assessment);
        if (!assessment.indeterminate().isEmpty()) {
            page.heading("Nothing is permitted, as not every safety check could answer");
            assessment.indeterminate().forEach(check -> page.item("  - ", Complaints.about(check)));
        }
        if (!assessment.unanswered().isEmpty()) {
            page.heading("Still to be answered, and nothing is permitted before");
            assessment.unanswered().forEach(fact -> page.item("  - ", inWords(fact)));
        }
        List<Found> findings = assessment.findings().stream().filter(found -> explain || isWorthSaying(found)).toList();
        if (!findings.isEmpty()) {
            page.heading(explain ? "Every rule that applies" : "Why");
            findings.forEach(found -> print(page, found, explain));
        }
        open(page, verdict);
        if (explain) {
            explainClosed(page, verdict);
        }
    }

    /** The level with what it means, and in an emergency the number to call. */
    void headline(Page page, Assessment assessment) {
        page.text(headline(assessment));
        if (assessment.level() == Level.EMERGENCY) {
            settings.valueOf(Settings.EMERGENCY_NUMBER).filter(number -> !number.isBlank())
                .ifPresent(number -> page.text("The emergency number set here is " + number + "."));
        }
    }

    /** The level in capitals with what it means; a level that rests on too little is not given a meaning. */
    private static String headline(Assessment assessment) {
        String level = assessment.level().word().toUpperCase(Locale.ROOT);
        boolean soFar = !assessment.isDeterminate() && !assessment.level().isAtLeast(Level.CONSULT);
        return soFar ? "NOT DECIDED. So far: " + level + "." : level + ". " + Words.meaning(assessment.level());
    }

    private static boolean isWorthSaying(Found found) {
        return !found.finding().closes().isEmpty();
    }

    static void print(Page page, Found found, boolean explain) {
        page.item("  - ", found.finding().reason());
        page.item("    ", found.finding().advice());
        page.item("    ", Words.cited(found.finding().source()) + " (check '" + found.check() + "'"
            + (explain ? ", rule '" + found.finding().rule() + "', " + found.finding().level().word() + ", pack " + found.pack()
                : "") + ")");
        if (explain) {
            page.item("    ", found.finding().closes().isEmpty() ? "Closes nothing."
                : "Closes " + Words.demands(found.finding().closes()) + ".");
        }
    }

    private void open(Page page, Verdict verdict) {
        if (verdict.open().isEmpty()) {
            page.blank().text("Nothing is open.");
            return;
        }
        page.heading("Open");
        verdict.open().forEach((activity, variants) -> page.item("  - ", title(activity) + " ("
            + String.join(", ", variants) + "): `dorsal start " + activity + "`"));
        Set<String> shut = new TreeSet<>(verdict.closed().keySet());
        shut.removeAll(verdict.open().keySet());
        if (!shut.isEmpty()) {
            page.heading("Closed");
            shut.forEach(activity -> page.item("  - ", title(activity)));
        }
    }

    private void explainClosed(Page page, Verdict verdict) {
        if (verdict.closed().isEmpty()) {
            return;
        }
        page.heading("Why each is closed, and the nearest that is open");
        verdict.closed().forEach((activity, variants) -> variants.forEach((variant, refusal) ->
            page.item("  - ", title(activity) + ", " + variant + ": " + because(refusal) + "; " + instead(refusal))));
    }

    private static String because(Refusal refusal) {
        return refusal.because().isEmpty() ? "not every check could answer, or something is still to be answered"
            : refusal.because().stream().map(found -> found.check() + "/" + found.finding().rule()).distinct()
                .collect(Collectors.joining(", "));
    }

    private String instead(Refusal refusal) {
        return refusal.instead().map(choice -> "instead: " + title(choice.activity()) + ", " + choice.variant())
            .orElse("nothing with the same aim is open");
    }

    private String title(String activity) {
        return catalogue.activity(activity).map(Activity::title).orElse(activity);
    }

    private String inWords(String fact) {
        return catalogue.fact(fact).map(f -> f.words() + " (" + fact + ")").orElse(fact);
    }
}
