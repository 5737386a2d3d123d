package org.dorsal.core.console.internal.command;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.CommandServices;
import org.dorsal.core.console.internal.StartRequest;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.answers.Case;
import org.dorsal.core.console.internal.answers.CaseReader;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.console.internal.wording.Complaints;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.SessionRequest;

import org.dorsal.text.Nearest;
import org.dorsal.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "start", description = "Guides you through an activity, or the next sitting of a program.",
    footer = {"", "With --answers the first case is taken for a screening; it is never reused for a later one."})
final class StartCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "of an activity or a program; `dorsal list` shows them")
    private String id;

    @Mixin
    private AnswersOption answers;

    @Option(names = "--variant", paramLabel = "ID", description = "which variant; else the first that is open")
    private String variant;

    @Option(names = "--pace", paramLabel = "N", defaultValue = "1",
        description = "N times faster, 1 to " + SessionRequest.FASTEST + ": for demonstrations and tests")
    private int pace;

    private final Root root;
    private final CommandServices services;
    private final Streams streams;

    StartCommand(Root root, CommandServices services, Streams streams) {
        this.root = root;
        this.services = services;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (pace < 1 || pace > SessionRequest.FASTEST) {
            throw Complaint.misused("--pace is " + pace + ", allowed is 1 to " + SessionRequest.FASTEST + ".", "1 is real time.");
        }
        Catalogue catalogue = services.catalogues().settled();
        refuseUnknown(catalogue);
        return services.installation().aloneForLong(this::guide);
    }

    private int guide() {
        Optional<Verdict> verdict = answers.read(streams, this::attest);
        return services.guide().start(root.guideOptions(pace), new StartRequest(id, Optional.ofNullable(variant), verdict));
    }

    private void refuseUnknown(Catalogue catalogue) {
        Optional<Activity> activity = catalogue.activity(id);
        if (activity.isEmpty() && !catalogue.programs().containsKey(id)) {
            Set<String> known = new HashSet<>(catalogue.activities().keySet());
            known.addAll(catalogue.programs().keySet());
            throw Complaints.unknown(id, Nearest.to(id, known), "list");
        }
        if (variant == null) {
            return;
        }
        Activity varied = activity.orElseThrow(() -> Complaint.misused(
            "'" + id + "' is a program, which chooses the variants itself.", "Leave out --variant."));
        varied.variant(variant).orElseThrow(() -> Complaint.misused(
            varied.title() + " has no variant '" + Printable.of(variant) + "'.",
            "Known are: " + varied.variants().stream().map(Variant::id).collect(Collectors.joining(", ")) + "."));
    }

    private Verdict attest(CaseReader cases) {
        Case given = cases.next().orElseThrow(() -> Complaint.misused("There are no answers: the input is empty.",
            "Write one line, {\"facts\": {…}}; `dorsal check --help` says more."));
        if (given.phase() != Phase.BEFORE) {
            throw Complaint.misused("These answers are about what arose during a session.",
                "To start, bring answers of the phase \"before\".");
        }
        services.screenings().prepare();
        return services.screenings().attest(root.person(), given.facts(), answers.unanswered());
    }
}
