package org.dorsal.core.console.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.dorsal.core.console.internal.Guide;
import org.dorsal.core.console.internal.GuideOptions;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.PersonName;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.journal.Journal;

import org.dorsal.text.Nearest;
import org.dorsal.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code dorsal} without a command, and the options that stand before or after any command. */
@Command(name = "dorsal", sortOptions = false, synopsisHeading = "", customSynopsis = {
    "dorsal                      guides you, in a terminal",
    "dorsal [OPTIONS] COMMAND    does one thing"},
    header = "Guided, safe self-care for a stiff upper back.%n",
    commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions, before or after a command:%n",
    footer = {"", "Ends with 0: done, 1: failed, 2: used wrongly, 3: refused by the safety checks.",
        "Dorsal gives no diagnosis, and no clinician reviewed its wording.",
        "In an emergency call your emergency number, not this program."})
final class Root implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, order = 1,
        description = "folder for what is remembered; default $DORSAL_HOME, else ~/.dorsal")
    private Path home;

    @Option(names = "--person", paramLabel = "NAME", scope = ScopeType.INHERIT, order = 2,
        description = "who this is for, where several people share one installation")
    private String person;

    @Option(names = "--plain", scope = ScopeType.INHERIT, order = 3,
        description = "only append lines: for screen readers and scripts")
    private boolean plain;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, order = 4, description = "show this help")
    private boolean help;

    @Option(names = "--version", versionHelp = true, order = 5, description = "show the version")
    private boolean version;

    private final Guide guide;
    private final Installation installation;
    private final Journal journal;
    private final Streams streams;
    private final Map<String, String> environment;

    Root(Guide guide, Installation installation, Journal journal, Streams streams, Map<String, String> environment) {
        this.guide = guide;
        this.installation = installation;
        this.journal = journal;
        this.streams = streams;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        return installation.aloneForLong(() -> guide.home(guideOptions(1)));
    }

    GuideOptions guideOptions(int pace) {
        return new GuideOptions(streams, namedPerson(), isPlain(), pace);
    }

    /** The person named on the command line, if one was. */
    Optional<String> namedPerson() {
        Optional<String> named = Optional.ofNullable(person);
        named.filter(name -> !PersonName.isAllowed(name)).ifPresent(name -> {
            throw Complaint.misused("'" + Printable.of(name) + "' is no name for a person.",
                "A name has " + PersonName.RULE + ".");
        });
        return named;
    }

    /** The person named, or the only one who is known, or someone new. */
    String person() {
        return namedPerson().orElseGet(this::onlyPerson);
    }

    /** The person named or the only one there is, who must have left something in the journal. */
    String knownPerson() {
        String name = person();
        List<String> people = journal.people();
        if (people.isEmpty()) {
            throw Complaint.misused("Nothing is remembered about anybody yet.", "`dorsal` begins.");
        }
        if (!people.contains(name)) {
            throw Complaint.misused("Nothing is remembered about '" + name + "'.",
                Nearest.to(name, people).map(n -> "Did you mean '" + n + "'? ").orElse("")
                    + "Known are: " + String.join(", ", people) + ".");
        }
        return name;
    }

    private String onlyPerson() {
        List<String> people = journal.people();
        if (people.size() > 1) {
            throw Complaint.misused("Several people use this installation: " + String.join(", ", people) + ".",
                "Say which one with --person NAME.");
        }
        return people.isEmpty() ? PersonName.DEFAULT : people.get(0);
    }

    private boolean isPlain() {
        return plain || !environment.getOrDefault("NO_COLOR", "").isEmpty() || !streams.interactive();
    }
}
