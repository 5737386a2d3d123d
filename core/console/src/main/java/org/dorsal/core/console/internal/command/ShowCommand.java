package org.dorsal.core.console.internal.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.dorsal.api.activity.Schedule;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Complaints;
import org.dorsal.core.console.internal.wording.Length;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;

import org.dorsal.text.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "show", description = "What something is for, what it asks of the body, how much, and who says so.")
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "of an activity, a program, a check or a fact")
    private String id;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format;

    private final Catalogues catalogues;
    private final Streams streams;

    ShowCommand(Catalogues catalogues, Streams streams) {
        this.catalogues = catalogues;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = catalogues.settled();
        Listing listing = new Listing(catalogue);
        Listed listed = listing.named(id).orElseThrow(() -> Complaints.unknown(id, Nearest.to(id, ids(listing)), "list"));
        if (format == Format.JSON) {
            Json.page(streams.out(), json(catalogue, listed));
        } else {
            print(catalogue, listed);
        }
        return ExitCode.DONE;
    }

    private static Set<String> ids(Listing listing) {
        return Arrays.stream(Kind.values()).flatMap(listing::ids).collect(Collectors.toSet());
    }

    private static ObjectNode json(Catalogue catalogue, Listed listed) {
        ObjectNode json = listed.json();
        catalogue.activity(listed.id()).ifPresent(activity -> json.setAll(ActivityForm.full(activity)));
        program(catalogue, listed).ifPresent(program -> json.set("stages", stages(program)));
        return json;
    }

    private void print(Catalogue catalogue, Listed listed) {
        Page page = new Page(streams.out(), streams.width());
        page.text(listed.title() + " (" + listed.kind() + " '" + listed.id() + "', pack " + listed.pack() + ")");
        catalogue.activity(listed.id()).ifPresent(activity -> ActivityForm.print(page, activity));
        program(catalogue, listed).ifPresent(program -> print(page, catalogue, program));
        check(catalogue, listed).ifPresent(check -> print(page, check));
        if (listed.kind() == Kind.FACT) {
            catalogue.fact(listed.id()).ifPresent(fact -> FactForm.print(page, fact));
        }
    }

    private static Optional<Schedule> program(Catalogue catalogue, Listed listed) {
        return listed.kind() == Kind.PROGRAM ? Optional.of(catalogue.programs().get(listed.id()).what()) : Optional.empty();
    }

    private static Optional<InstalledCheck> check(Catalogue catalogue, Listed listed) {
        return listed.kind() == Kind.CHECK
            ? Optional.ofNullable(catalogue.checks().get(listed.id())).map(provided -> provided.what()) : Optional.empty();
    }

    private static ArrayNode stages(Schedule program) {
        ArrayNode stages = Json.array();
        for (Schedule.Stage stage : program.stages()) {
            ObjectNode json = Json.object().put("title", stage.title()).put("sittings", stage.sittings())
                .put("daysPerWeek", stage.daysPerWeek());
            ArrayNode parts = json.putArray("parts");
            for (Schedule.Part part : stage.parts()) {
                ObjectNode item = parts.addObject().put("activity", part.activity());
                part.variant().ifPresent(variant -> item.put("variant", variant));
                part.sets().ifPresent(sets -> item.put("sets", sets));
                part.repetitions().ifPresent(repetitions -> item.put("repetitions", repetitions));
                part.hold().ifPresent(hold -> item.put("holdSeconds", hold.toSeconds()));
            }
            stages.add(json);
        }
        return stages;
    }

    private static void print(Page page, Catalogue catalogue, Schedule program) {
        page.text(program.summary());
        page.item(program.source().mark().sign() + " ", program.source().citation());
        int number = 1;
        for (Schedule.Stage stage : program.stages()) {
            boolean last = number == program.stages().size();
            page.heading("Stage " + number++ + ": " + stage.title() + " ("
                + (last ? "as long as you like" : Words.count(stage.sittings(), "sitting")) + ", "
                + Words.count(stage.daysPerWeek(), "day") + " a week, "
                + Words.about(Length.of(stage, catalogue.activities())) + ")");
            stage.parts().forEach(part -> page.item("  - ", part(catalogue, part)));
        }
        page.blank().text("A sitting counts once what was felt after it settled within 24 hours. Missed days are no failure.");
        page.text("Begin or go on with `dorsal start " + program.id() + "`.");
    }

    private static String part(Catalogue catalogue, Schedule.Part part) {
        String title = catalogue.activity(part.activity()).map(a -> a.title()).orElse(part.activity() + " (not installed)");
        StringBuilder words = new StringBuilder(title);
        part.variant().ifPresent(variant -> words.append(", ").append(variant));
        part.sets().ifPresent(sets -> words.append(", ").append(Words.count(sets, "set")));
        part.repetitions().ifPresent(repetitions -> words.append(", ").append(Words.count(repetitions, "time")));
        part.hold().ifPresent(hold -> words.append(", hold ").append(hold.toSeconds()).append(" s"));
        return words.toString();
    }

    private static void print(Page page, InstalledCheck check) {
        page.item("  asked  ", Words.list(check.phases().stream().sorted().map(Words::term).toList()) + " a session");
        page.item("  reads  ", Words.list(new TreeSet<>(check.reads())));
    }
}
