package org.dorsal.core.console.internal.command;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.PersonName;
import org.dorsal.core.console.internal.CommandServices;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Faults;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;
import org.dorsal.core.journal.ScreeningRecord;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.core.screening.Verdict;

import picocli.CommandLine.Command;

@Command(name = "report", description = "A note to print and take along: what you answered, and what came of it.")
final class ReportCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final Duration RECENTLY = Duration.ofDays(14);
    private static final String EQUIPMENT = "equipment_at_hand";

    private final Root root;
    private final CommandServices services;
    private final Streams streams;
    private final Page page;

    ReportCommand(Root root, CommandServices services, Streams streams) {
        this.root = root;
        this.services = services;
        this.streams = streams;
        this.page = new Page(streams.out(), streams.width());
    }

    @Override
    public Integer call() {
        String person = root.person();
        page.text("Note for a clinician, printed " + when(services.clock().instant()) + by(person) + ".").blank();
        page.text("Dorsal guides self-care for a stiff upper back. It gives no diagnosis, and no clinician reviewed its "
            + "wording or its rules. ◆ the article it is founded on, ○ another published source, △ its authors' own proposal.");
        Optional<Verdict> verdict = services.screenings().current(person);
        verdict.ifPresentOrElse(this::print, () -> printLast(person));
        printStops(services.sessions().openStops(person));
        services.sessions().unfinished(person).ifPresent(this::printUnfinished);
        printSessions(services.journal().sessions(person, services.clock().instant().minus(RECENTLY)));
        return ExitCode.DONE;
    }

    private static String by(String person) {
        return person.equals(PersonName.DEFAULT) ? "" : ", about " + person;
    }

    private void print(Verdict verdict) {
        page.heading("Screening of " + when(verdict.assessment().at()));
        new VerdictForm(services.catalogues().settled(), services.settings()).headline(page, verdict.assessment());
        printFindings("What the rules make of it, as the person was told", verdict.assessment().findings());
        printAnswers(verdict.answers());
    }

    private void printLast(String person) {
        Optional<ScreeningRecord> last = services.journal().lastScreening(person);
        if (last.isEmpty()) {
            page.heading("No screening is kept. `dorsal check` begins one.");
            return;
        }
        page.heading("Last screening, " + when(last.get().at()) + (last.get().complete() ? "" : ", not every question asked"));
        page.text(meaning(last.get()));
        printFoundAnew(person, last.get().answers());
        printAnswers(last.get().answers());
    }

    /** An early end with nothing serious found says nothing about the questions that were not put. */
    private static String meaning(ScreeningRecord last) {
        return last.complete() || last.level().isAtLeast(Level.CONSULT)
            ? last.level().word().toUpperCase(Locale.ROOT) + ". " + Words.meaning(last.level())
            : "NOT DECIDED: the questions were broken off.";
    }

    /** What was found is not kept, so today's rules are asked about the answers of then. */
    private void printFoundAnew(String person, Map<String, Answer> answers) {
        services.screenings().prepare();
        Assessment anew = services.screenings().judgeAgain(person, answers);
        printFindings("What the rules make of those answers today", anew.findings());
        Faults.of(anew.indeterminate()).forEach(fault -> page.text("Not complete: " + fault.what()));
    }

    private void printFindings(String heading, List<Found> all) {
        if (all.stream().anyMatch(found -> !found.finding().closes().isEmpty())) {
            page.heading(heading);
            VerdictForm.counsel(page, all);
        }
    }

    /** What the person said and departs from normal, and what nobody is sure of; the rest is only counted. */
    private void printAnswers(Map<String, Answer> answers) {
        page.heading("What the person reported");
        int normal = 0;
        for (Map.Entry<String, Answer> entry : new TreeMap<>(answers).entrySet()) {
            Optional<Fact> fact = services.catalogues().settled().fact(entry.getKey()).filter(ReportCommand::isClinical);
            if (fact.isPresent() && isOfInterest(fact.get(), entry.getValue())) {
                page.item("  - ", fact.get().words() + ": " + words(fact.get(), entry.getValue()));
            } else if (fact.isPresent()) {
                normal++;
            }
        }
        page.item("  - ", Words.count(normal, "other item") + " of the questionnaire: denied, or not applicable.");
    }

    /** What a person told, and is about health: not what is at hand, and not what the journal counts. */
    private static boolean isClinical(Fact fact) {
        return (fact.origin() == Fact.Origin.PERSON || fact.origin() == Fact.Origin.SESSION) && !fact.id().equals(EQUIPMENT);
    }

    private static boolean isOfInterest(Fact fact, Answer answer) {
        return answer.state() == Answer.State.NOT_SURE || answer.value().filter(v -> !v.equals(fact.normal())).isPresent();
    }

    private static String words(Fact fact, Answer answer) {
        String unit = fact.unit().map(u -> " " + u).orElse("");
        return answer.value().map(ReportCommand::words).map(value -> value + unit).orElse("not sure");
    }

    private static String words(FactValue value) {
        return value instanceof FactValue.Amount amount
            ? FactValue.of(Math.round(amount.number() * 10) / 10.0).words() : value.words().replace('_', ' ');
    }

    private void printStops(List<StopRecord> stops) {
        if (stops.isEmpty()) {
            return;
        }
        page.heading("Exercise stopped because of a symptom; not yet reported as resolved");
        stops.forEach(stop -> page.item("  - ", when(stop.at()) + ", " + stop.level().word() + ", during " + stop.activity()
            + ": " + stop.findings().get(0).finding().reason() + " " + Words.cited(stop.findings().get(0).finding().source())));
    }

    private void printUnfinished(SessionRecord session) {
        page.heading("Exercise that broke off; not yet said whether because of a symptom");
        page.item("  - ", when(session.at()) + ", during " + session.activity());
    }

    private void printSessions(List<SessionRecord> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        page.heading("Self-care exercise in the last " + RECENTLY.toDays() + " days (pain 0 to 10)");
        sessions.forEach(session -> page.item("  - ", when(session.at()) + ": " + session.title() + ", pain "
            + session.painBefore() + session.end().flatMap(SessionRecord.End::painAfter).map(p -> " before, " + p + " after")
                .orElse(" before")));
    }

    private String when(Instant at) {
        return WHEN.format(at.atZone(services.clock().getZone()));
    }
}
