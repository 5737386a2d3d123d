package org.dorsal.core.console.internal.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.console.internal.wording.Page;

import org.dorsal.text.Nearest;
import org.dorsal.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

@Command(name = "list", description = "What is installed: activities and programs, or things of one kind.")
final class ListCommand implements Callable<Integer> {
    private static final String NOTHING = "none";
    private static final int LONGEST_MINUTES = 1440;

    @Parameters(arity = "0..*", paramLabel = "[KIND] [TEXT]", hideParamSyntax = true,
        description = "technique, exercise, program, check or fact; and a text to look for")
    private List<String> words = new ArrayList<>();

    @Option(names = "--equipment", paramLabel = "THING", split = ",",
        description = "only what uses these, such as roller,floor; none: what needs nothing")
    private Set<String> equipment = Set.of();

    @Option(names = "--minutes", paramLabel = "N", description = "only what takes at most N minutes")
    private Integer minutes;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format;

    private final Catalogues catalogues;
    private final TextSearch search;
    private final Streams streams;

    ListCommand(Catalogues catalogues, TextSearch search, Streams streams) {
        this.catalogues = catalogues;
        this.search = search;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Listed> wanted = wanted(new Listing(catalogues.settled()));
        if (format == Format.JSON) {
            ArrayNode array = Json.array();
            wanted.forEach(listed -> array.add(listed.json()));
            Json.page(streams.out(), array);
        } else {
            print(wanted);
        }
        return ExitCode.DONE;
    }

    private List<Listed> wanted(Listing listing) {
        Optional<Kind> kind = words.stream().findFirst().flatMap(Kind::named);
        Set<Kind> kinds = kind.<Set<Kind>>map(EnumSet::of).orElse(EnumSet.of(Kind.TECHNIQUE, Kind.EXERCISE, Kind.PROGRAM));
        String text = words.stream().skip(kind.isPresent() ? 1 : 0).collect(Collectors.joining(" "));
        Set<String> things = equipment.isEmpty() ? Set.of() : things(listing.equipment());
        Optional<Duration> time = time();
        return found(listing, kinds, text)
            .filter(listed -> equipment.isEmpty() || listed.uses(things))
            .filter(listed -> time.isEmpty() || listed.fitsIn(time.get()))
            .toList();
    }

    private Stream<Listed> found(Listing listing, Set<Kind> kinds, String text) {
        return text.isEmpty() ? kinds.stream().flatMap(kind -> listing.ids(kind).map(id -> listing.entry(kind, id)))
            : search.in(listing, kinds, text);
    }

    private Set<String> things(Set<String> known) {
        Set<String> things = equipment.stream().map(thing -> thing.strip().toLowerCase(Locale.ROOT))
            .filter(thing -> !thing.equals(NOTHING)).collect(Collectors.toCollection(TreeSet::new));
        things.stream().filter(thing -> !known.contains(thing)).findFirst().ifPresent(thing -> {
            throw Complaint.misused("Nothing here uses '" + Printable.of(thing) + "'.",
                Nearest.to(thing, known).map(n -> "Did you mean '" + n + "'? ").orElse("")
                    + "Known are: " + String.join(", ", known) + ", " + NOTHING + ".");
        });
        return things;
    }

    private Optional<Duration> time() {
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
            throw Complaint.misused("--minutes is " + minutes + ", allowed is 1 to " + LONGEST_MINUTES + ".",
                "Give the minutes you have.");
        }
        return Optional.ofNullable(minutes).map(Duration::ofMinutes);
    }

    private void print(List<Listed> wanted) {
        Page page = new Page(streams.out(), streams.width());
        if (wanted.isEmpty()) {
            page.text("Nothing matches. `dorsal list` shows all activities and programs.");
            return;
        }
        int longest = wanted.stream().map(listed -> listed.id().length()).max(Comparator.naturalOrder()).orElse(0);
        Kind last = null;
        for (Listed listed : wanted) {
            if (listed.kind() != last) {
                (last == null ? page : page.blank()).text(listed.kind().heading());
                last = listed.kind();
            }
            String head = "  " + listed.id() + " ".repeat(longest - listed.id().length() + 2);
            page.item(head, listed.hint().isEmpty() ? listed.title() : listed.title() + " (" + listed.hint() + ")");
        }
    }
}
