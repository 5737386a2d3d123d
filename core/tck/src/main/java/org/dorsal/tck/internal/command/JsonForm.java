package org.dorsal.tck.internal.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.dorsal.tck.CompatibilityReport;
import org.dorsal.tck.Problem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report for programs. */
final class JsonForm {
    private final CompatibilityReport report;

    JsonForm(CompatibilityReport report) {
        this.report = report;
    }

    void print(PrintWriter out) {
        out.print(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n");
    }

    ObjectNode json() {
        ObjectNode node = JsonMapper.shared().createObjectNode().put("file", report.file().toString());
        report.plugin().ifPresent(plugin -> node.put("plugin", plugin));
        node.put("passed", report.passed());
        report.examined().forEach(node.putArray("requirements")::add);
        ArrayNode problems = node.putArray("problems");
        report.problems().forEach(problem -> add(problem, problems.addObject()));
        report.notes().forEach(node.putArray("notes")::add);
        return node;
    }

    private static void add(Problem problem, ObjectNode node) {
        Problem.Place place = problem.place();
        node.put("requirement", problem.requirement()).put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
            .put("subject", place.subject()).put("what", problem.what());
        problem.counterexample().ifPresent(input -> node.put("counterexample", input));
        node.put("fix", problem.fix());
        if (!place.file().isEmpty()) {
            node.put("file", place.file()).put("line", place.line()).put("column", place.column());
        }
    }
}
