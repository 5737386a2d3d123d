package org.dorsal.core.console.internal.guide.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.wording.Counsel;
import org.dorsal.core.console.internal.wording.Faults;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.Verdict;

/** What a verdict says to the person it is about. */
public final class VerdictPages {
    private static final String NOT_REVIEWED = "This is no diagnosis. No clinician has reviewed these words.";
    private final Supplier<String> emergencyNumber;

    /** @param emergencyNumber looked up only when somebody is to call it */
    public VerdictPages(Supplier<String> emergencyNumber) {
        this.emergencyNumber = Objects.requireNonNull(emergencyNumber, "emergencyNumber");
    }

    /** The page of any verdict: whom to see, why, what is open, when to come back. */
    public Page of(Verdict verdict, Catalogue catalogue) {
        Assessment assessment = verdict.assessment();
        Level level = assessment.level();
        if (!assessment.isDeterminate() && level != Level.EMERGENCY && level != Level.URGENT) {
            return indeterminate(assessment, catalogue);
        }
        Page.Builder page = Page.titled(Words.title(level, emergencyNumber));
        findings(page, closing(assessment));
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
    public Page found(String title, List<Finding> findings, Optional<String> besides, String next) {
        Level level = findings.stream().map(Finding::level).reduce(Level.SELF_CARE, Level::orHigher);
        Page.Builder page = Page.titled(level.isAtLeast(Level.CONSULT) ? Words.title(level, emergencyNumber) : title);
        findings(page, findings);
        besides.ifPresent(page::say);
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

    private static List<Finding> closing(Assessment assessment) {
        return assessment.findings().stream().map(Found::finding).filter(finding -> !finding.closes().isEmpty()).toList();
    }

    /** What to do, once; then why, with the sources; then what else there is, which advises nothing here. */
    private static void findings(Page.Builder page, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Counsel counsel = Counsel.of(findings);
        page.say(counsel.advice()).say("Why:");
        counsel.becauseBySource().forEach((source, reasons) -> {
            reasons.stream().map(Finding::reason).distinct().forEach(reason -> page.indented("- " + reason));
            page.indented(Words.source(source));
        });
        if (!counsel.also().isEmpty()) {
            page.say("Also:");
            counsel.alsoReasons().forEach(reason -> page.indented("- " + reason));
        }
        page.gap();
    }

    private void whatIsOpen(Page.Builder page, Verdict verdict, Catalogue catalogue) {
        if (verdict.open().isEmpty()) {
            page.say("No exercise is open until then.");
            return;
        }
        List<String> closed = wholeActivitiesClosed(verdict);
        if (!closed.isEmpty()) {
            page.say("Closed for now, and what is open in its place with the same aim:");
            closed.forEach(activity -> page.indented("- " + title(activity, catalogue) + ": " + instead(activity, verdict, catalogue)));
        }
        page.say("Open: " + String.join(", ", titles(verdict.open().keySet(), catalogue)) + ".");
    }

    private static String instead(String activity, Verdict verdict, Catalogue catalogue) {
        return verdict.closed().get(activity).values().stream().map(Refusal::instead).flatMap(Optional::stream).findFirst()
            .map(choice -> named(choice, catalogue)).orElse("nothing");
    }

    private static List<String> wholeActivitiesClosed(Verdict verdict) {
        List<String> closed = new ArrayList<>(verdict.closed().keySet());
        closed.removeAll(verdict.open().keySet());
        return closed;
    }

    private Page indeterminate(Assessment assessment, Catalogue catalogue) {
        Page.Builder page = Page.titled("Nothing is open: not every safety check answered");
        page.say("So Dorsal cannot tell whether exercise is safe for you now, and opens none. That says nothing about your health.")
            .gap();
        Faults.of(assessment.indeterminate()).forEach(fault -> page.say(fault.what()).indented(fault.next()).gap());
        if (!assessment.unanswered().isEmpty()) {
            page.say("Not yet answered: " + assessment.unanswered().stream()
                    .map(id -> catalogue.fact(id).map(Fact::words).orElse(id)).collect(Collectors.joining(", ")) + ".")
                .indented("Answer the questions again; if they do not ask this, a pack lacks a question.").gap();
        }
        findings(page, closing(assessment));
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
