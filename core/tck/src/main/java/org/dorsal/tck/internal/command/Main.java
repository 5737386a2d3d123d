package org.dorsal.tck.internal.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.dorsal.tck.CompatibilityReport;
import org.dorsal.tck.TechnologyCompatibility;

/**
 * What {@code dorsal tck} starts: a format ({@code text}, {@code json} or {@code sarif}), the plugin, and what was released
 * before, if anything. Ends with 0 where every requirement is met, else with 1.
 */
public final class Main {
    private static final int FAILED = 1;

    private Main() {
    }

    public static void main(String[] arguments) {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        String format = words.pop();
        TechnologyCompatibility plugin = TechnologyCompatibility.of(Path.of(words.pop()));
        CompatibilityReport report = (words.isEmpty() ? plugin : plugin.against(Path.of(words.pop()))).test();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        print(report, format, out);
        out.flush();
        System.exit(report.passed() ? 0 : FAILED);
    }

    private static void print(CompatibilityReport report, String format, PrintWriter out) {
        switch (format) {
            case "json": new JsonForm(report).print(out); break;
            case "sarif": new SarifForm(report).print(out); break;
            default: new TextForm(report).print(out);
        }
    }
}
