package org.dorsal.tck.internal.command;

import java.io.PrintWriter;
import org.dorsal.tck.CompatibilityReport;
import org.dorsal.tck.Problem;
import org.dorsal.tck.Severity;
import org.dorsal.text.Printable;

/** A report for a person. What comes of the plugin steers no terminal. */
final class TextForm {
    private final CompatibilityReport report;

    TextForm(CompatibilityReport report) {
        this.report = report;
    }

    void print(PrintWriter out) {
        report.problems().forEach(problem -> print(problem, out));
        report.notes().forEach(note -> line(out, "note: " + note));
        line(out, report.plugin().orElse(report.file().toString()) + (report.passed()
            ? " meets all of " + report.examined().size() + " requirements." : " does not meet " + String.join(", ", report.failed()) + "."));
    }

    private static void print(Problem problem, PrintWriter out) {
        Problem.Place place = problem.place();
        String where = place.line() > 0 ? place.file() + ":" + place.line() + ":" + place.column() : place.subject();
        line(out, (problem.severity() == Severity.WARNING ? "warning: " : "") + problem.requirement() + ": " + where);
        line(out, "    " + problem.what());
        problem.counterexample().ifPresent(input -> line(out, "    Seen with: " + input));
        line(out, "    " + problem.fix());
    }

    private static void line(PrintWriter out, String text) {
        out.print(Printable.whole(text, '?') + "\n");
    }
}
