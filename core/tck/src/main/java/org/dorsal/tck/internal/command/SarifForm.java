package org.dorsal.tck.internal.command;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Optional;
import org.dorsal.tck.CompatibilityReport;
import org.dorsal.tck.Problem;
import org.dorsal.tck.Severity;
import org.dorsal.tck.internal.requirement.Demands;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as SARIF 2.1.0, which forges show beside the files. */
final class SarifForm {
    private static final String BASE = "PLUGIN";

    private final CompatibilityReport report;

    SarifForm(CompatibilityReport report) {
        this.report = report;
    }

    void print(PrintWriter out) {
        out.print(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(sarif()) + "\n");
    }

    ObjectNode sarif() {
        ObjectNode node = JsonMapper.shared().createObjectNode().put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            .put("version", "2.1.0");
        ObjectNode run = node.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "dorsal tck");
        ArrayNode rules = driver.putArray("rules");
        report.examined().forEach(id -> rule(id, rules.addObject()));
        run.putObject("originalUriBaseIds").putObject(BASE).put("uri", base());
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        report.problems().forEach(problem -> result(problem, results.addObject()));
        return node;
    }

    private static void rule(String id, ObjectNode rule) {
        rule.put("id", id);
        Optional.ofNullable(Demands.BY_ID.get(id)).ifPresent(demand -> rule.putObject("shortDescription").put("text", demand));
    }

    /** SARIF wants a folder's address to end in a '/'; the files of a jar are counted from the jar. */
    private String base() {
        String uri = report.file().toAbsolutePath().normalize().toUri().toString();
        return Files.isDirectory(report.file()) || uri.endsWith("/") ? uri : uri + "/";
    }

    private void result(Problem problem, ObjectNode result) {
        String seen = problem.counterexample().map(input -> " Seen with: " + input + ".").orElse("");
        result.put("ruleId", problem.requirement()).put("ruleIndex", report.examined().indexOf(problem.requirement()))
            .put("level", problem.severity() == Severity.WARNING ? "warning" : "error")
            .putObject("message").put("text", problem.what() + seen + " " + problem.fix());
        ObjectNode location = result.putArray("locations").addObject();
        Problem.Place place = problem.place();
        if (!place.file().isEmpty()) {
            ObjectNode physical = location.putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", encoded(place.file())).put("uriBaseId", BASE);
            if (place.line() > 0) {
                physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
            }
        } else {
            location.putObject("physicalLocation").putObject("artifactLocation").put("uri", report.file().toAbsolutePath().normalize().toUri().toString());
        }
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", place.subject());
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "META-INF/MANIFEST.MF";
        }
    }
}
