package org.dorsal.core.console.internal.command;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.dorsal.api.safety.Phase;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.GuideOptions;
import org.dorsal.core.console.internal.CommandServices;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.answers.Case;
import org.dorsal.core.console.internal.answers.Case.Place;
import org.dorsal.core.console.internal.answers.CaseReader;
import org.dorsal.core.console.internal.answers.MalformedCaseException;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.console.internal.wording.Complaints;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.screening.InvalidFactsException;
import org.dorsal.core.screening.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "check", description = "What the safety checks say: asked of you, or of answers you bring.",
    footer = {"", "In JSON, level is self-care, caution, consult, urgent or emergency; or undetermined when a check could not answer or "
        + "a fact is unanswered, unless what was found asks for a consult or more. Then nothing is permitted.", "",
        "Answers are JSON Lines; each line is answered with one line (text: one paragraph).",
        "A line that cannot be understood is answered with what is wrong and where, and the end is then 2."})
final class CheckCommand implements Callable<Integer> {
    /** How a verdict is printed. */
    enum VerdictFormat {
        TEXT, JSON, CDS
    }

    @Mixin
    private AnswersOption answers;

    @Option(names = "--explain", description = "every rule that applies or nearly does and what it rests on; and for all that is closed why, what would have to be different, and what is open instead")
    private boolean explain;

    @Option(names = "--format", paramLabel = "text|json|cds", defaultValue = "text",
        description = "default: text; cds: a card of CDS Hooks, for hospital systems")
    private VerdictFormat format;

    private final Root root;
    private final CommandServices services;
    private final Streams streams;
    private final Page page;

    CheckCommand(Root root, CommandServices services, Streams streams) {
        this.root = root;
        this.services = services;
        this.streams = streams;
        this.page = new Page(streams.out(), streams.width());
    }

    @Override
    public Integer call() {
        return answers.read(streams, this::judgeAll).orElseGet(this::askThePerson);
    }

    private int askThePerson() {
        Optional<Verdict> verdict = services.installation().alone(() -> services.guide().check(guideOptions()));
        if (verdict.isEmpty()) {
            throw Complaint.failed("The screening was broken off; nothing is permitted.", "Begin again with `dorsal check`.");
        }
        if (format != VerdictFormat.TEXT) {
            Json.line(streams.out(), data(verdict.get().person(), verdict.get(), Phase.BEFORE));
        } else if (explain) {
            form().print(page.blank(), verdict.get(), explained(verdict.get(), Phase.BEFORE));
        }
        return ExitCode.DONE;
    }

    /** The standard output is for the data alone, so then the person is asked on the other one. */
    private GuideOptions guideOptions() {
        GuideOptions options = root.guideOptions(1);
        if (format == VerdictFormat.TEXT) {
            return options;
        }
        Streams asking = new Streams(streams.in(), streams.err(), streams.err(), streams.terminal(), streams.width());
        return new GuideOptions(asking, options.person(), true, 1);
    }

    private int judgeAll(CaseReader cases) {
        services.screenings().prepare();
        int number = 0;
        int refused = 0;
        for (Optional<Runnable> answer = next(cases); answer.isPresent(); answer = next(cases)) {
            number++;
            try {
                answer.get().run();
            } catch (MalformedCaseException e) {
                refused++;
                complain(e);
            }
            streams.out().flush();
        }
        if (number == 0) {
            throw Complaint.misused("There are no answers to judge: the input is empty.",
                "Write one {\"id\": \"…\", \"facts\": {…}} a line; `dorsal check --help` says more.");
        }
        if (refused > 0) {
            throw Complaint.misused(Words.count(refused, "case") + " of " + number + " could not be understood.",
                "The answers above say where and why; the others were judged.");
        }
        return ExitCode.DONE;
    }

    /** The next answer, which may turn out to be a complaint about its case. */
    private Optional<Runnable> next(CaseReader cases) {
        try {
            return cases.next().map(given -> () -> judge(given));
        } catch (MalformedCaseException e) {
            return Optional.of(() -> {
                throw e;
            });
        }
    }

    private void judge(Case given) {
        Verdict verdict;
        try {
            verdict = services.screenings().judge(given.facts(), answers.unanswered(), given.phase());
        } catch (InvalidFactsException e) {
            throw malformed(given, e);
        }
        if (format != VerdictFormat.TEXT) {
            Json.line(streams.out(), data(given.id(), verdict, given.phase()));
            return;
        }
        page.text("Case " + given.id());
        form().print(page, verdict, explained(verdict, given.phase()));
        page.blank();
    }

    private static MalformedCaseException malformed(Case given, InvalidFactsException e) {
        InvalidFactsException.Problem first = e.problems().get(0);
        return new MalformedCaseException(Optional.of(given.id()),
            given.places().getOrDefault(first.fact(), new Place(1, 1)), first.what(), Complaints.next(first));
    }

    private void complain(MalformedCaseException e) {
        if (format != VerdictFormat.TEXT) {
            ObjectNode json = Json.object();
            json.put("id", e.id().orElse(null));
            json.putObject("error").put("line", e.place().line()).put("column", e.place().column())
                .put("what", e.what()).put("next", e.next());
            Json.line(streams.out(), json);
            return;
        }
        Complaint complaint = Complaints.about(e);
        page.text("Case " + e.id().orElse("?") + ": " + complaint.what()).text(complaint.next()).blank();
    }

    private Optional<ExplanationForm> explained(Verdict verdict, Phase phase) {
        return explain ? Optional.of(new ExplanationForm(services.explanations().of(verdict, phase))) : Optional.empty();
    }

    private ObjectNode data(String id, Verdict verdict, Phase phase) {
        return format == VerdictFormat.CDS
            ? new VerdictCard(services.catalogues().settled(), services.settings()).response(id, verdict)
            : form().json(id, verdict, explained(verdict, phase));
    }

    private VerdictForm form() {
        return new VerdictForm(services.catalogues().settled(), services.settings());
    }
}
