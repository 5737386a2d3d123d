package org.dorsal.core.console.internal.command.pack;

import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.dorsal.core.console.internal.command.Json;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.Verification;
import org.dorsal.text.Printable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How it is shown what is wrong in a pack. */
final class VerificationForm {
    private static final String BASE = "PACK";

    private final Verification verification;
    private final Path given;

    VerificationForm(Verification verification, Path given) {
        this.verification = verification;
        this.given = given;
    }

    /** One line for each problem, however long, as editors read them. */
    void text(PrintWriter out) {
        if (verification.isSound()) {
            out.print(verification.coordinate().orElseThrow() + " is sound.\n");
        }
        verification.problems().forEach(problem -> out.print(line(problem, "")));
        verification.warnings().forEach(warning -> out.print(line(warning, "Warning: ")));
    }

    private static String line(PackProblem problem, String kind) {
        return Printable.whole(place(problem) + " " + kind + problem.what() + " " + problem.fix(), '?') + "\n";
    }

    private static String place(PackProblem problem) {
        return problem.file() + ":" + problem.line() + ":" + problem.column() + (problem.pointer().isEmpty() ? "" : " [" + problem.pointer() + "]");
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        verification.coordinate().ifPresent(pack -> node.put("id", pack.id()).put("version", pack.version().toString()));
        list(verification.problems(), node.put("sound", verification.isSound()).putArray("problems"));
        list(verification.warnings(), node.putArray("warnings"));
        return node;
    }

    private static void list(List<PackProblem> problems, ArrayNode nodes) {
        problems.forEach(problem -> nodes.addObject().put("file", problem.file()).put("line", problem.line())
            .put("column", problem.column()).put("pointer", problem.pointer()).put("what", problem.what()).put("fix", problem.fix()));
    }

    ObjectNode sarif() {
        ObjectNode node = Json.object().put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = node.putArray("runs").addObject();
        run.putObject("tool").putObject("driver").put("name", "dorsal");
        run.putObject("originalUriBaseIds").putObject(BASE).put("uri", base());
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        verification.problems().forEach(problem -> result(problem, results.addObject().put("level", "error")));
        verification.warnings().forEach(warning -> result(warning, results.addObject().put("level", "warning")));
        return node;
    }

    /** SARIF wants a folder's address to end in a '/'; the files of an archive are counted from the archive. */
    private String base() {
        String uri = given.toAbsolutePath().normalize().toUri().toString();
        return Files.isDirectory(given) || uri.endsWith("/") ? uri : uri + "/";
    }

    private static void result(PackProblem problem, ObjectNode result) {
        result.putObject("message").put("text", problem.what() + " " + problem.fix());
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", encoded(problem.file())).put("uriBaseId", BASE);
        if (problem.line() > 0) {
            physical.putObject("region").put("startLine", problem.line()).put("startColumn", problem.column());
        }
        if (!problem.pointer().isEmpty()) {
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", problem.pointer());
        }
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "pack.json";
        }
    }
}
