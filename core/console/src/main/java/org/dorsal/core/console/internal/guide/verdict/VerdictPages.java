package org.dorsal.core.console.internal.guide.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Verdict;

/** What a verdict says to the person it is about. */
public final class VerdictPages {
    private static final String NOT_REVIEWED = "This is no diagnosis. No clinician has reviewed these words.";
    private final String emergencyNumber;

    public VerdictPages(String emergencyNumber) {
        this.emergencyNumber = Objects.requireNonNull(emergencyNumber, "emergencyNumber");
    }

    /** The page of any verdict: whom to see, why, what is open, when to come back. */
    public Page of(Verdict verdict, Catalogue catalogue) {
        Assessment assessment = verdict.assessment();
        Level level = assessment.level();
        if (!assessment.isDeterminate() && level != Level.EMERGENCY && level != Level.URGENT) {
            return indeterminate(assessment);
        }
        Page.Builder page = Page.titled(Words.title(level, emergencyNumber));
        findings(page, assessment.findings().stream().map(Found::finding).toList());
        if (level == Level.SELF_CARE) {
            page.say("Nothing you answered speaks against gentle self-care. Stop at once when something feels wrong.");
        }
        whatIsOpen(page, verdict, catalogue);
        if (level.isAtLeast(Level.CONSULT)) {
            page.gap().say(Words.comeBack(level)).say(NOT_REVIEWED);
        }
        if (level.isAtLeast(Level.URGENT)) {
            page.hint("p", "a note of what to tell them");
        }
        return page.hint(Hint.ENTER, verdict.open().isEmpty() ? "back to the start" : "go on").page();
    }

    /** An emergency found while questions were asked: the number at once, and nothing besides. */
    public Page emergency(Verdict verdict) {
        Page.Builder page = Page.titled(Words.title(Level.EMERGENCY, emergencyNumber));
        findings(page, verdict.assessment().findings().stream().map(Found::finding)
            .filter(finding -> finding.level() == Level.EMERGENCY).toList());
        page.say("No exercise is open until then. " + Words.comeBack(Level.EMERGENCY)).say(NOT_REVIEWED);
        return page.hint("p", "a note of what to tell them").hint(Hint.ENTER, "I have read this")
            .hint(Hint.ESC, "I pressed a wrong key").page();
    }

    /** What was found when something arose or had ended. */
    public Page found(String title, List<Finding> findings, String next) {
        Level level = findings.stream().map(Finding::level).reduce(Level.SELF_CARE, Level::orHigher);
        Page.Builder page = Page.titled(level.isAtLeast(Level.CONSULT) ? Words.title(level, emergencyNumber) : title);
        findings(page, findings);
        if (level.isAtLeast(Level.CONSULT)) {
            page.say(Words.comeBack(level));
        }
        if (level.isAtLeast(Level.URGENT)) {
            page.hint("p", "a note of what to tell them");
        }
        return page.hint(Hint.ENTER, next).page();
    }

    /** Why one variant is closed while others are open. */
    public Page refused(String title, Refusal refusal, Catalogue catalogue) {
        Page.Builder page = Page.titled("Closed for you now: " + title);
        findings(page, refusal.because().stream().map(Found::finding).toList());
        Optional<String> instead = refusal.instead().map(choice -> named(choice, catalogue));
        page.say(instead.map(name -> "Open in its place, with the same aim: " + name + ".")
            .orElse("Nothing with the same aim is open now."));
        instead.ifPresent(name -> page.hint("i", "that instead"));
        return page.hint(Hint.ENTER, "back").page();
    }

    /** Each advice once, the most serious first, with all its reasons. */
    private static void findings(Page.Builder page, List<Finding> findings) {
        Map<String, List<Finding>> byAdvice = findings.stream()
            .collect(Collectors.groupingBy(Finding::advice, LinkedHashMap::new, Collectors.toList()));
        byAdvice.forEach((advice, reasons) -> {
            page.say(advice);
            reasons.forEach(finding -> page.indented("Why: " + finding.reason() + " " + Words.source(finding.source())));
            page.gap();
        });
    }

    private void whatIsOpen(Page.Builder page, Verdict verdict, Catalogue catalogue) {
        List<String> open = titles(verdict.open().keySet(), catalogue);
        List<String> closed = titles(wholeActivitiesClosed(verdict), catalogue);
        if (open.isEmpty()) {
            page.say("No exercise is open until then.");
            return;
        }
        if (!closed.isEmpty()) {
            page.say("Closed: " + String.join(", ", closed) + ".");
            insteadOf(page, verdict, catalogue);
        }
        page.say("Open: " + String.join(", ", open) + ".");
    }

    private void insteadOf(Page.Builder page, Verdict verdict, Catalogue catalogue) {
        for (String activity : wholeActivitiesClosed(verdict)) {
            verdict.closed().get(activity).values().stream().map(Refusal::instead).flatMap(Optional::stream).findFirst()
                .ifPresent(choice -> page.indented("instead of " + title(activity, catalogue) + ": " + named(choice, catalogue)));
        }
    }

    private static List<String> wholeActivitiesClosed(Verdict verdict) {
        List<String> closed = new ArrayList<>(verdict.closed().keySet());
        closed.removeAll(verdict.open().keySet());
        return closed;
    }

    private Page indeterminate(Assessment assessment) {
        Page.Builder page = Page.titled("Nothing is open: not every safety check answered");
        for (Indeterminate fault : assessment.indeterminate()) {
            page.say(Words.fault(fault)).indented(Words.whatNext(fault)).gap();
        }
        if (!assessment.unanswered().isEmpty()) {
            page.say("Not yet answered: " + String.join(", ", assessment.unanswered()) + ".")
                .indented("Answer the questions again; if they do not ask this, a pack lacks a question.").gap();
        }
        findings(page, assessment.findings().stream().map(Found::finding).toList());
        return page.say("The command \"dorsal doctor\" says more.").hint(Hint.ENTER, "back to the start").page();
    }

    private static List<String> titles(Collection<String> activities, Catalogue catalogue) {
        return activities.stream().map(id -> title(id, catalogue)).collect(Collectors.toList());
    }

    private static String title(String activity, Catalogue catalogue) {
        return catalogue.activity(activity).map(Activity::title).orElse(activity);
    }

    private static String named(Refusal.Choice choice, Catalogue catalogue) {
        return catalogue.activity(choice.activity())
            .map(a -> a.variant(choice.variant()).map(v -> a.title() + " (" + v.title() + ")").orElse(a.title()))
            .orElse(choice.activity());
    }
}
