package org.dorsal.core.console.internal.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.dorsal.api.activity.Activity;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.CommandServices;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.journal.ProgramRecord;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.screening.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "today", description = "What is due, and what is open now.")
final class TodayCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format;

    private final Root root;
    private final CommandServices services;
    private final Streams streams;

    /** A program that was begun, and what it asks for next as far as that can be said without a screening. */
    private record Begun(ProgramRecord record, String title, int stages, Optional<NextSitting> next) {
    }

    TodayCommand(Root root, CommandServices services, Streams streams) {
        this.root = root;
        this.services = services;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        String person = root.person();
        Optional<Verdict> verdict = services.screenings().current(person);
        List<Begun> programs = services.journal().programs(person).stream()
            .filter(record -> services.catalogues().settled().programs().containsKey(record.program()))
            .map(record -> begun(record, verdict)).toList();
        if (format == Format.JSON) {
            Json.page(streams.out(), json(person, verdict, programs));
        } else {
            print(new Page(streams.out(), streams.width()), person, verdict, programs);
        }
        return ExitCode.DONE;
    }

    private Begun begun(ProgramRecord record, Optional<Verdict> verdict) {
        var schedule = services.catalogues().settled().programs().get(record.program()).what();
        return new Begun(record, schedule.title(), schedule.stages().size(),
            verdict.map(v -> services.programs().next(v, record.program())));
    }

    private ObjectNode json(String person, Optional<Verdict> verdict, List<Begun> programs) {
        ObjectNode json = Json.object().put("person", person).put("date", today().toString())
            .put("screeningDue", verdict.isEmpty());
        services.sessions().awaitingSettled(person).ifPresent(session -> json.putObject("didItSettle")
            .put("session", session.id()).put("activity", session.activity()).put("at", session.at().toString()));
        services.sessions().unfinished(person).ifPresent(session -> json.putObject("unfinished")
            .put("session", session.id()).put("activity", session.activity()).put("at", session.at().toString()));
        ArrayNode begun = json.putArray("programs");
        programs.forEach(program -> begun.add(json(program)));
        verdict.ifPresent(v -> {
            json.put("level", v.assessment().level().word()).put("until", v.until().toString());
            json.set("open", Json.strings(v.open().keySet()));
        });
        return json;
    }

    private static ObjectNode json(Begun program) {
        ProgramRecord record = program.record();
        ObjectNode json = Json.object().put("program", record.program()).put("stage", record.stage() + 1)
            .put("settledSittings", record.settledSittings()).put("underWay", record.part() > 0).put("paused", record.paused());
        record.lastSitting().ifPresent(at -> json.put("lastSitting", at.toString()));
        program.next().ifPresent(next -> json.put("due", next.due().toString()));
        return json;
    }

    private void print(Page page, String person, Optional<Verdict> verdict, List<Begun> programs) {
        page.text("Today for " + person + ", " + DAY.format(today()));
        services.sessions().unfinished(person).ifPresent(session -> page.blank().text(
            session.title() + ", begun " + at(session.at()) + ", was never finished. `dorsal` closes or repeats it."));
        services.sessions().awaitingSettled(person).ifPresent(session -> printSettledQuestion(page, session));
        if (!programs.isEmpty()) {
            page.heading("Programs");
            programs.forEach(program -> page.item("  - ", words(program)));
        }
        verdict.ifPresentOrElse(v -> printOpen(page, v), () -> page.blank().text(
            "A screening is due before anything can be done: `dorsal check`, or just `dorsal`."));
    }

    private void printSettledQuestion(Page page, SessionRecord session) {
        page.blank().text("Did what you felt after " + session.title() + " (" + at(session.at())
            + ") settle within 24 hours? `dorsal` asks.");
    }

    private String words(Begun program) {
        ProgramRecord record = program.record();
        String stage = program.title() + ": stage " + (record.stage() + 1) + " of " + program.stages();
        if (record.paused()) {
            return stage + ", paused, as it did not settle twice in a row. Have it looked at before you go on.";
        }
        String underWay = record.part() > 0 ? ", a sitting is under way" : "";
        String last = record.lastSitting().map(at -> ", last done " + at(at)).orElse(", not done yet");
        return stage + underWay + last + program.next().map(next -> ", " + due(next.due())).orElse("")
            + ". `dorsal start " + record.program() + "`";
    }

    private String due(LocalDate day) {
        return day.isAfter(today()) ? "next due " + DAY.format(day) : "due today";
    }

    private void printOpen(Page page, Verdict verdict) {
        Catalogue catalogue = services.catalogues().settled();
        page.heading("Screened; this sitting lasts until " + TIME.format(verdict.until().atZone(zone())) + " ("
            + verdict.assessment().level().word() + ")");
        if (verdict.open().isEmpty()) {
            page.text("Nothing is open. `dorsal report` says why.");
        }
        verdict.open().keySet().forEach(id -> page.item("  - ",
            catalogue.activity(id).map(Activity::title).orElse(id) + ": `dorsal start " + id + "`"));
    }

    private String at(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone());
        return day.equals(today()) ? "today at " + TIME.format(instant.atZone(zone())) : "on " + DAY.format(day);
    }

    private LocalDate today() {
        return LocalDate.now(services.clock());
    }

    private ZoneId zone() {
        return services.clock().getZone();
    }
}
