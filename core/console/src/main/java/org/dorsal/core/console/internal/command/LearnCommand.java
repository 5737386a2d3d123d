package org.dorsal.core.console.internal.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.dorsal.api.activity.Lesson;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Complaints;
import org.dorsal.core.console.internal.wording.Page;

import org.dorsal.text.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "learn", description = "Things worth knowing about the upper back, each told in a minute.")
final class LearnCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "of a lesson; without it, all that there are")
    private String id;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format;

    private final Catalogues catalogues;
    private final Streams streams;

    LearnCommand(Catalogues catalogues, Streams streams) {
        this.catalogues = catalogues;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Lesson> lessons = catalogues.settled().lessons().values().stream().map(Provided::what)
            .sorted(Comparator.comparingInt(Lesson::order).thenComparing(Lesson::id)).toList();
        Optional<Lesson> wanted = Optional.ofNullable(id).map(wantedId -> find(lessons, wantedId));
        if (format == Format.JSON) {
            Json.page(streams.out(), wanted.<JsonNode>map(LearnCommand::json).orElseGet(() -> json(lessons)));
            return ExitCode.DONE;
        }
        Page page = new Page(streams.out(), streams.width());
        wanted.ifPresentOrElse(lesson -> print(page, lesson), () -> print(page, lessons));
        return ExitCode.DONE;
    }

    private static Lesson find(List<Lesson> lessons, String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst()
            .orElseThrow(() -> Complaints.unknown(id, Nearest.to(id, lessons.stream().map(Lesson::id).toList()), "learn"));
    }

    private static ArrayNode json(List<Lesson> lessons) {
        ArrayNode array = Json.array();
        lessons.forEach(lesson -> array.add(Json.object().put("id", lesson.id()).put("title", lesson.title())));
        return array;
    }

    private static ObjectNode json(Lesson lesson) {
        ObjectNode json = Json.object().put("id", lesson.id()).put("title", lesson.title());
        ArrayNode paragraphs = json.putArray("paragraphs");
        lesson.paragraphs().forEach(paragraph -> paragraphs.add(Json.object().put("text", paragraph.text())
            .set("source", Json.source(paragraph.source()))));
        return json;
    }

    private static void print(Page page, Lesson lesson) {
        page.text(lesson.title());
        for (Lesson.Paragraph paragraph : lesson.paragraphs()) {
            page.blank().text(paragraph.text());
            page.item("  " + paragraph.source().mark().sign() + " ", paragraph.source().citation());
        }
    }

    private static void print(Page page, List<Lesson> lessons) {
        if (lessons.isEmpty()) {
            page.text("No installed pack has lessons. `dorsal doctor` says whether something is missing.");
            return;
        }
        int longest = lessons.stream().mapToInt(lesson -> lesson.id().length()).max().orElse(0);
        lessons.forEach(lesson -> page.item("  " + lesson.id() + " ".repeat(longest - lesson.id().length() + 2), lesson.title()));
        page.blank().text("Read one with `dorsal learn ID`.");
    }
}
