package org.dorsal.core.console.internal.wording;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.dorsal.api.session.NotKeptException;
import org.dorsal.core.console.internal.HomeHeldException;
import org.dorsal.core.console.internal.answers.MalformedCaseException;
import org.dorsal.core.exchange.ImportedPack.LeftOut;
import org.dorsal.core.exchange.UnusableQuestionnaireException;
import org.dorsal.core.gate.Found;
import org.dorsal.core.journal.JournalException;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.door.CutOffException;
import org.dorsal.core.screening.InvalidFactsException;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.UnknownActivityException;
import org.dorsal.text.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words whatever can go wrong, in one place: what is wrong, where, and what to do next. */
public final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private Complaints() {
    }

    /** The words for an exception. One that nobody foresaw goes to the log with its trace, and a person reads where. */
    public static Complaint about(Throwable thrown) {
        if (thrown instanceof Complaint complaint) {
            return complaint;
        }
        if (thrown instanceof JournalException journal) {
            return about(journal);
        }
        if (thrown instanceof NotKeptException unkept) {
            return about(unkept.getCause());
        }
        if (thrown instanceof RefusedException refused) {
            return about(refused);
        }
        if (thrown instanceof InvalidFactsException facts) {
            return about(facts);
        }
        if (thrown instanceof UnknownActivityException unknown) {
            return unknown(unknown.id(), unknown.nearest(), "list");
        }
        if (thrown instanceof MalformedCaseException malformed) {
            return Complaint.misused(malformed.place() + ": " + malformed.what() + ".", malformed.next());
        }
        if (thrown instanceof HomeHeldException held) {
            return Complaint.failed("Another Dorsal is open on the home " + held.home() + ".",
                "Go on there or close it first, or choose another home with --home DIR.");
        }
        if (thrown instanceof CutOffException) {
            return Complaint.failed("The Dorsal that is open on this home ended before it said whether this was done.",
                "`dorsal pack list` shows what is installed.");
        }
        if (thrown instanceof PackRefusedException refused) {
            return Complaint.failed(refused.refusal().what() + " " + refused.refusal().cause(), refused.refusal().next());
        }
        if (thrown instanceof UnusableQuestionnaireException unusable) {
            return about(unusable);
        }
        if (thrown instanceof UncheckedIOException unchecked) {
            return about(unchecked.getCause());
        }
        if (thrown instanceof IOException io) {
            return about(io);
        }
        LOG.error("unforeseen", thrown);
        return Complaint.failed("Something went wrong that nobody foresaw (" + thrown.getClass().getSimpleName() + ").",
            "The log in the home's folder log/ has the details; `dorsal doctor` checks the installation.");
    }

    /** Nothing has that id; {@code command} lists what there is. */
    public static Complaint unknown(String id, Optional<String> nearest, String command) {
        String meant = nearest.map(n -> "Did you mean '" + n + "'? ").orElse("");
        return Complaint.misused("Nothing here is called '" + Printable.of(id) + "'.",
            meant + "`dorsal " + command + "` shows what there is.");
    }

    private static Complaint about(UnusableQuestionnaireException e) {
        String file = Printable.whole(e.file().toString(), '?');
        switch (e.problem()) {
            case FOLDER_IN_USE: return Complaint.misused("There is something at " + file + " already; it was left as it is.",
                "Name a new or empty folder with --to.");
            case NO_QUESTIONNAIRE: return Complaint.misused(file + " holds no Questionnaire of HL7 FHIR.",
                "Its resourceType must be \"Questionnaire\".");
            case NOTHING_FITS: return Complaint.failed("Nothing of " + file + " fits. " + firstReason(e.leftOut()),
                "What fits: yes or no, choices of up to nine, and numbers with minValue and maxValue.");
            default: return Complaint.misused(file + " holds no JSON that can be read.", "Give one FHIR R4 Questionnaire in JSON, of at most 4 MB.");
        }
    }

    private static String firstReason(List<LeftOut> leftOut) {
        return leftOut.stream().findFirst().map(first -> "Item " + first.item() + ": " + first.why()).orElse("It has no items.");
    }

    private static Complaint about(JournalException e) {
        String file = e.file().toString();
        LOG.warn("journal: {}", e.problem(), e);
        switch (e.problem()) {
            case READ_ONLY: return Complaint.failed("The journal " + file + " may not be written.",
                "Make the file and its folder your own and writable, or choose another home with --home.");
            case FULL: return Complaint.failed("The disk that holds the journal " + file + " is full.",
                "Make room and try again; what was kept before is safe.");
            case DAMAGED: return Complaint.failed("The journal " + file + " is damaged, or no journal. It was left as it is.",
                "Copy it away for safety, then move it aside or restore a backup.");
            case NEWER: return Complaint.failed("A newer Dorsal wrote the journal " + file + ". It was left as it is.",
                "Use that newer Dorsal, or choose another home with --home.");
            case NO_LIBRARY: return Complaint.failed("The library for " + file + " does not load from "
                + System.getProperty("java.io.tmpdir") + ".", "Name another: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR.");
            case GONE: return Complaint.failed("The journal " + file + " was moved or removed while Dorsal used it.",
                "Put it back where it was, or start Dorsal again to begin a new one.");
            case IN_USE: return Complaint.failed("Another Dorsal is using the journal " + file + ".",
                "Close that one first, or choose another home with --home.");
            default: return Complaint.failed("The disk reported an error in the journal " + file + ".",
                "Check the disk; nothing is permitted until the journal can be written.");
        }
    }

    private static Complaint about(InvalidFactsException e) {
        InvalidFactsException.Problem first = e.problems().get(0);
        String more = e.problems().size() > 1 ? " " + Words.count(e.problems().size() - 1L, "more problem") + " beside it." : "";
        return Complaint.misused(sentence(first.what()) + more, next(first));
    }

    /** What to do about a fact that is unknown or has a value it cannot have. */
    public static String next(InvalidFactsException.Problem problem) {
        return problem.nearest().map(n -> "Did you mean '" + n + "'?")
            .orElse("`dorsal list fact` names all facts, `dorsal show FACT` says what one takes.");
    }

    private static Complaint about(RefusedException e) {
        String instead = e.refusal().flatMap(Refusal::instead).map(Complaints::instead).orElse("");
        Optional<Found> because = e.refusal().flatMap(r -> r.because().stream().findFirst())
            .or(() -> e.verdict().assessment().findings().stream().findFirst());
        if (!e.verdict().assessment().indeterminate().isEmpty()) {
            return Complaint.refused("Nothing is permitted. " + Faults.of(e.verdict().assessment().indeterminate()).get(0).what(),
                "`dorsal doctor` shows everything that is amiss.");
        }
        if (!e.verdict().assessment().unanswered().isEmpty()) {
            return Complaint.refused("Nothing is permitted before "
                + Words.count(e.verdict().assessment().unanswered().size(), "question") + " more are answered.",
                "Answer them with `dorsal check`.");
        }
        return because.map(found -> Complaint.refused(
                "Not now: " + found.finding().reason() + " (check '" + found.check() + "', "
                    + Words.cited(found.finding().source()) + ")", found.finding().advice() + instead))
            .orElseGet(() -> Complaint.refused("Not now: the screening no longer holds.", "Screen again with `dorsal check`."));
    }

    private static String instead(Refusal.Choice choice) {
        return " Open instead: `dorsal start " + choice.activity() + " --variant " + choice.variant() + "`.";
    }

    private static Complaint about(IOException e) {
        String file = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "";
        if (e instanceof NoSuchFileException) {
            return Complaint.misused("There is no file or folder " + file + ".", "Check the path.");
        }
        if (e instanceof FileAlreadyExistsException) {
            return Complaint.misused("There is a file " + file + " already; it was left as it is.", "Name another file.");
        }
        if (e instanceof AccessDeniedException) {
            return Complaint.failed("The file or folder " + file + " may not be used.", "Check whose it is and what may be done with it.");
        }
        LOG.warn("input or output", e);
        return Complaint.failed("Reading or writing " + (file.isEmpty() ? "" : file + " ") + "failed"
            + (e.getMessage() == null ? "." : ": " + Printable.of(e.getMessage()) + "."), "Check the disk and the path, then try again.");
    }

    private static String sentence(String clause) {
        String end = clause.endsWith(".") || clause.endsWith("?") ? "" : ".";
        return Printable.whole(clause, '?') + end;
    }
}
