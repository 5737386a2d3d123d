package org.dorsal.core.console.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.Settings;
import org.dorsal.core.console.internal.wording.Counsel;
import org.dorsal.core.console.internal.wording.Faults;
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
    /** In place of a level below consult while a check or an answer is missing. */
    static final String UNDETERMINED = "undetermined";

    private final Catalogue catalogue;
    private final Settings settings;

    VerdictForm(Catalogue catalogue, Settings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    ObjectNode json(String id, Verdict verdict, Optional<ExplanationForm> explained) {
        Assessment assessment = verdict.assessment();
        ObjectNode json = Json.object().put("id", id).put("level", level(assessment));
        json.set("permitted", Json.strings(verdict.open().keySet()));
        ArrayNode findings = json.putArray("findings");
        assessment.findings().forEach(found -> {
            ObjectNode finding = json(found);
            explained.ifPresent(explanation -> explanation.because(found, finding));
            findings.add(finding);
        });
        json.set("unanswered", Json.strings(assessment.unanswered()));
        ArrayNode indeterminate = json.putArray("indeterminate");
        assessment.indeterminate().forEach(check -> indeterminate.add(json(check)));
        explained.ifPresent(explanation -> {
            json.set("nearly", explanation.nearly());
            json.set("closed", closed(verdict, explanation));
            json.put("complete", explanation.explanation().complete());
        });
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

    private static ArrayNode closed(Verdict verdict, ExplanationForm explanation) {
        ArrayNode closed = Json.array();
        verdict.closed().forEach((activity, variants) -> variants.forEach((variant, refusal) -> {
            ObjectNode json = Json.object().put("activity", activity).put("variant", variant);
            ArrayNode because = json.putArray("because");
            refusal.because().forEach(found -> because.addObject().put("check", found.check())
                .put("rule", found.finding().rule()).put("level", found.finding().level().word())
                .put("reason", found.finding().reason()).put("source", found.finding().source().citation()));
            refusal.instead().ifPresent(choice -> json.putObject("instead").put("activity", choice.activity())
                .put("variant", choice.variant()));
            explanation.wayOpen(activity, variant, json);
            closed.add(json);
        }));
        return closed;
    }

    void print(Page page, Verdict verdict, Optional<ExplanationForm> explained) {
        Assessment assessment = verdict.assessment();
        headline(page, assessment);
        if (!assessment.indeterminate().isEmpty()) {
            page.heading("Nothing is permitted, as not every safety check could answer");
            Faults.of(assessment.indeterminate()).forEach(fault -> page.item("  - ", fault.what() + " " + fault.next()));
        }
        if (!assessment.unanswered().isEmpty()) {
            page.heading("Still to be answered, and nothing is permitted before");
            assessment.unanswered().forEach(fact -> page.item("  - ", inWords(fact)));
        }
        explained.ifPresentOrElse(explanation -> everyRule(page, assessment.findings(), explanation),
            () -> counsel(page, assessment.findings()));
        open(page, verdict);
        explained.ifPresent(explanation -> explainClosed(page, verdict, explanation));
    }

    /** The level with what it means, and in an emergency the number to call. */
    void headline(Page page, Assessment assessment) {
        page.text(headline(assessment));
        if (assessment.level() == Level.EMERGENCY) {
            page.text("The number to call: " + settings.emergencyNumber() + ".");
        }
    }

    /** The level in capitals with what it means; a level that rests on too little is not given a meaning. */
    private static String headline(Assessment assessment) {
        String level = assessment.level().word().toUpperCase(Locale.ROOT);
        return isUndetermined(assessment) ? "NOT DECIDED. So far: " + level + "." : level + ". " + Words.meaning(assessment.level());
    }

    /** The one word a program acts on: as long as something is not known, nothing below consult may be relied on. */
    static String level(Assessment assessment) {
        return isUndetermined(assessment) ? UNDETERMINED : assessment.level().word();
    }

    static boolean isUndetermined(Assessment assessment) {
        return !assessment.isDeterminate() && !assessment.level().isAtLeast(Level.CONSULT);
    }

    /** What to do, once; why, with the sources; and what else was found. */
    static void counsel(Page page, List<Found> all) {
        List<Finding> findings = all.stream().map(Found::finding).filter(finding -> !finding.closes().isEmpty()).toList();
        if (findings.isEmpty()) {
            return;
        }
        Counsel counsel = Counsel.of(findings);
        page.blank().text(counsel.advice()).heading("Why");
        counsel.becauseBySource().forEach((source, reasons) -> {
            reasons.stream().map(Finding::reason).distinct().forEach(reason -> page.item("  - ", reason));
            page.item("    ", Words.cited(source));
        });
        if (!counsel.also().isEmpty()) {
            page.heading("Also");
            counsel.alsoReasons().forEach(reason -> page.item("  - ", reason));
        }
    }

    private static void everyRule(Page page, List<Found> findings, ExplanationForm explanation) {
        if (!findings.isEmpty()) {
            page.heading("Every rule that applies");
        }
        findings.forEach(found -> {
            Finding finding = found.finding();
            page.item("  - ", finding.reason()).item("    ", finding.advice());
            page.item("    ", Words.cited(finding.source()) + " (check '" + found.check() + "', rule '" + finding.rule() + "', "
                + finding.level().word() + ", pack " + found.pack() + ")");
            page.item("    ", finding.closes().isEmpty() ? "Closes nothing." : "Closes " + Words.demands(finding.closes()) + ".");
            explanation.printBecause(page, found);
        });
        explanation.printNearly(page);
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

    private void explainClosed(Page page, Verdict verdict, ExplanationForm explanation) {
        if (verdict.closed().isEmpty()) {
            return;
        }
        page.heading("Why each is closed, what would have to be different, and the nearest that is open");
        verdict.closed().forEach((activity, variants) -> {
            Map<List<String>, List<String>> alike = new LinkedHashMap<>();
            variants.forEach((variant, refusal) -> alike.computeIfAbsent(
                Stream.of(List.of(because(refusal)), explanation.wayOpen(activity, variant), List.of(instead(refusal))).flatMap(List::stream).toList(),
                lines -> new ArrayList<>()).add(variant));
            alike.forEach((lines, ids) -> {
                page.item("  - ", title(activity) + " (" + String.join(", ", ids) + ")");
                lines.forEach(line -> page.item("    ", line));
            });
        });
        explanation.printCaution(page);
    }

    private static String because(Refusal refusal) {
        return refusal.because().isEmpty() ? "Not every check could answer, or something is still to be answered."
            : "Closed by " + refusal.because().stream().map(found -> found.check() + "/" + found.finding().rule()).distinct()
                .collect(Collectors.joining(", ", "", "."));
    }

    private String instead(Refusal refusal) {
        return refusal.instead().map(choice -> "Instead: " + title(choice.activity()) + ", " + choice.variant() + ".")
            .orElse("Nothing with the same aim is open.");
    }

    private String title(String activity) {
        return catalogue.activity(activity).map(Activity::title).orElse(activity);
    }

    private String inWords(String fact) {
        return catalogue.fact(fact).map(f -> f.words() + " (" + fact + ")").orElse(fact);
    }
}
