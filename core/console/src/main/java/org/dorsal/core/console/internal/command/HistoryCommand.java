package org.dorsal.core.console.internal.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.PersonName;
import org.dorsal.core.console.internal.CommandServices;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.journal.EventRecord;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.StopRecord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "history", description = "What was done, and pain before and after over the weeks.")
final class HistoryCommand implements Callable<Integer> {
    private static final int MOST_WEEKS = 520;
    private static final int LISTED = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "8", description = "how far back; default: 8")
    private int weeks;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format;

    private final Root root;
    private final CommandServices services;
    private final Streams streams;

    HistoryCommand(Root root, CommandServices services, Streams streams) {
        this.root = root;
        this.services = services;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw Complaint.misused("--weeks is " + weeks + ", allowed is 1 to " + MOST_WEEKS + ".", "8 is usual.");
        }
        String person = root.person();
        LocalDate today = LocalDate.now(services.clock());
        LocalDate first = today.minusWeeks(weeks).plusDays(1);
        Instant since = first.atStartOfDay(zone()).toInstant();
        List<SessionRecord> sessions = services.journal().sessions(person, since);
        List<StopRecord> stops = services.journal().stops(person, since);
        List<EventRecord> harmless = services.journal().events(person, since);
        if (format == Format.JSON) {
            Json.page(streams.out(), json(person, sessions, stops, harmless));
        } else {
            print(new PainChart(first, today, zone(), streams.width()), person, sessions, stops, harmless);
        }
        return ExitCode.DONE;
    }

    private ObjectNode json(String person, List<SessionRecord> sessions, List<StopRecord> stops,
            List<EventRecord> harmless) {
        ObjectNode json = Json.object().put("person", person).put("weeks", weeks);
        ArrayNode done = json.putArray("sessions");
        sessions.forEach(session -> done.add(json(session)));
        ArrayNode stopped = json.putArray("stops");
        stops.forEach(stop -> stopped.add(json(stop)));
        ArrayNode arose = json.putArray("events");
        harmless.forEach(event -> arose.add(json(event)));
        return json;
    }

    private static ObjectNode json(SessionRecord session) {
        ObjectNode json = Json.object().put("id", session.id()).put("at", session.at().toString())
            .put("activity", session.activity()).put("variant", session.variant());
        session.program().ifPresent(program -> json.put("program", program));
        json.put("painBefore", session.painBefore());
        session.end().ifPresent(end -> {
            end.painAfter().ifPresent(pain -> json.put("painAfter", pain));
            json.put("how", Words.term(end.how())).put("endedAt", end.at().toString());
            end.relief().ifPresent(relief -> json.put("relief", Words.term(relief)));
        });
        session.settled().ifPresent(settled -> json.put("settled", settled));
        return json;
    }

    private static ObjectNode json(StopRecord stop) {
        ObjectNode json = Json.object().put("id", stop.id()).put("at", stop.at().toString()).put("session", stop.session())
            .put("activity", stop.activity()).put("level", stop.level().word());
        json.set("events", Json.strings(stop.events().stream().sorted().toList()));
        stop.reopened().ifPresent(at -> json.put("reopened", at.toString()));
        return json;
    }

    private static ObjectNode json(EventRecord event) {
        ObjectNode json = Json.object().put("at", event.at().toString()).put("session", event.session())
            .put("activity", event.activity());
        json.set("events", Json.strings(event.events().stream().sorted().toList()));
        return json;
    }

    private void print(PainChart chart, String person, List<SessionRecord> sessions, List<StopRecord> stops,
            List<EventRecord> harmless) {
        Page page = new Page(streams.out(), streams.width());
        if (sessions.isEmpty()) {
            page.text("Nothing was done" + (isUnnamed(person) ? "" : " by " + person) + " in the last " + Words.count(weeks, "week") + ".");
            return;
        }
        page.text((isUnnamed(person) ? "Your pain" : "Pain of " + person) + " before and after, " + Words.count(sessions.size(), "session") + " in "
            + Words.count(weeks, "week")).blank();
        chart.draw(sessions).forEach(streams.out()::println);
        page.heading(sessions.size() > LISTED ? "The last " + LISTED : "Each");
        sessions.stream().skip(Math.max(0, sessions.size() - LISTED)).forEach(session -> page.item("  ", line(session)));
        if (!stops.isEmpty()) {
            page.heading("Stops");
            stops.forEach(stop -> page.item("  ", line(stop)));
        }
        if (!harmless.isEmpty()) {
            page.heading("Arose and was harmless");
            harmless.forEach(event -> page.item("  ", day(event.at()) + ", during " + event.activity() + ": "
                + event.events().stream().sorted().map(word -> word.replace('_', ' ')).collect(Collectors.joining(", "))));
        }
    }

    private static boolean isUnnamed(String person) {
        return person.equals(PersonName.DEFAULT);
    }

    private String line(SessionRecord session) {
        String after = session.end().flatMap(SessionRecord.End::painAfter).map(pain -> " -> " + pain).orElse("");
        String how = session.end().map(end -> Words.term(end.how())).orElse("not finished");
        String settled = session.settled().map(yes -> yes ? ", settled" : ", did not settle").orElse("");
        return day(session.at()) + ": " + session.title() + ", pain " + session.painBefore() + after + ", " + how + settled;
    }

    private String line(StopRecord stop) {
        return day(stop.at()) + ": " + stop.level().word() + ": " + stop.findings().get(0).finding().reason()
            + stop.reopened().map(at -> " Open again since " + day(at) + ".").orElse(" What it closed is still closed.");
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone()));
    }

    private ZoneId zone() {
        return services.clock().getZone();
    }
}
