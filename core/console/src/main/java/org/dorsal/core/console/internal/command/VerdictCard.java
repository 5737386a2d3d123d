package org.dorsal.core.console.internal.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.Settings;
import org.dorsal.core.console.internal.wording.Counsel;
import org.dorsal.core.console.internal.wording.Faults;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.screening.Verdict;

import tools.jackson.databind.node.ObjectNode;

/** A verdict as the response of a CDS Hooks service: one card. */
final class VerdictCard {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]<>#|~&]");

    private final Catalogue catalogue;
    private final Settings settings;

    VerdictCard(Catalogue catalogue, Settings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** @param id the caller's, given back for programs, as a card has no place for it */
    ObjectNode response(String id, Verdict verdict) {
        ObjectNode response = Json.object();
        response.putArray("cards").add(card(verdict));
        response.putObject("extension").putObject("org.dorsal").put("id", id).put("level", VerdictForm.level(verdict.assessment()));
        return response;
    }

    private ObjectNode card(Verdict verdict) {
        Assessment assessment = verdict.assessment();
        Counsel counsel = Counsel.of(assessment.findings().stream().map(Found::finding)
            .filter(finding -> !finding.closes().isEmpty()).toList());
        ObjectNode card = Json.object().put("summary", summary(assessment)).put("indicator", indicator(assessment))
            .put("detail", detail(verdict, counsel));
        source(card.putObject("source"), counsel);
        return card;
    }

    private static String summary(Assessment assessment) {
        return VerdictForm.isUndetermined(assessment)
            ? "Not decided, and nothing is permitted: an answer is missing, or a safety check could not answer."
            : Words.meaning(assessment.level());
    }

    private static String indicator(Assessment assessment) {
        if (assessment.level().isAtLeast(Level.URGENT)) {
            return "critical";
        }
        return assessment.level() == Level.SELF_CARE && assessment.isDeterminate() ? "info" : "warning";
    }

    private String detail(Verdict verdict, Counsel counsel) {
        Assessment assessment = verdict.assessment();
        Paragraphs detail = new Paragraphs();
        if (assessment.level() == Level.EMERGENCY) {
            detail.add("The number to call: **" + plain(settings.emergencyNumber()) + "**.");
        }
        detail.add(plain(counsel.advice()));
        detail.list("Why", counsel.because().stream().map(VerdictCard::reasonWithSource).distinct().toList());
        detail.list("Also", counsel.alsoReasons().stream().map(VerdictCard::plain).toList());
        detail.list("Still to be answered", assessment.unanswered().stream().map(this::inWords).toList());
        detail.list("Safety checks that could not answer", Faults.of(assessment.indeterminate()).stream()
            .map(fault -> plain(fault.what() + " " + fault.next())).toList());
        detail.list("Open", verdict.open().keySet().stream().map(this::title).toList());
        detail.add(verdict.open().isEmpty() ? "No exercise is open." : "");
        return detail.toString();
    }

    /** The weightiest source; without findings it is the word of all checks. */
    private static void source(ObjectNode json, Counsel counsel) {
        String label = counsel.because().stream().findFirst().map(finding -> finding.source().citation()).orElse("Dorsal");
        json.put("label", label);
        Matcher address = ADDRESS.matcher(label);
        if (address.find()) {
            json.put("url", address.group());
        }
    }

    private static String reasonWithSource(Finding finding) {
        return plain(finding.reason() + " (" + Words.cited(finding.source()) + ")");
    }

    private String inWords(String fact) {
        return plain(catalogue.fact(fact).map(Fact::words).orElse(fact));
    }

    private String title(String activity) {
        return plain(catalogue.activity(activity).map(Activity::title).orElse(activity));
    }

    /** What packs say is text, whatever signs it holds. */
    private static String plain(String text) {
        return MARKDOWN.matcher(text).replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
    }

    /** Markdown, paragraph by paragraph; what is empty is left out. */
    private static final class Paragraphs {
        private final StringBuilder text = new StringBuilder();

        void add(String paragraph) {
            if (!paragraph.isEmpty()) {
                text.append(text.length() == 0 ? "" : "\n\n").append(paragraph);
            }
        }

        void list(String heading, List<String> items) {
            if (!items.isEmpty()) {
                add("**" + heading + "**");
                add(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
