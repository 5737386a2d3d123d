package org.dorsal.core.console.internal.wording;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;

/**
 * What several findings come to, taken together. Only the weightiest advise: a milder one that leaves exercises open would
 * contradict "be seen today". Each sentence of advice is said once.
 *
 * @param advice what to do; empty when nothing was found
 * @param because the findings that advise, those of one source together
 * @param also what else closes something, and advises nothing here
 */
public record Counsel(String advice, List<Finding> because, List<Finding> also) {
    private static final String BETWEEN_SENTENCES = "(?<=[.!?]) +(?=\\p{Lu})";

    public Counsel {
        because = List.copyOf(because);
        also = List.copyOf(also);
    }

    public static Counsel of(List<Finding> findings) {
        Level highest = findings.stream().map(Finding::level).reduce(Level.SELF_CARE, Level::orHigher);
        List<Finding> serious = findings.stream().filter(finding -> finding.level() == highest).toList();
        boolean everything = serious.stream().anyMatch(Counsel::closesAll);
        List<Finding> because = serious.stream().filter(finding -> !everything || closesAll(finding)).toList();
        List<Finding> also = findings.stream().filter(finding -> !because.contains(finding) && !finding.closes().isEmpty()).toList();
        return new Counsel(advice(because), bySource(because).values().stream().flatMap(List::stream).toList(), also);
    }

    /** The findings that advise, by their source in order. */
    public Map<Source, List<Finding>> becauseBySource() {
        return bySource(because);
    }

    /** The reasons of what else was found, each once. */
    public List<String> alsoReasons() {
        return also.stream().map(Finding::reason).distinct().toList();
    }

    private static boolean closesAll(Finding finding) {
        return finding.closes().size() == Demand.values().length;
    }

    private static String advice(List<Finding> findings) {
        return findings.stream().flatMap(finding -> Arrays.stream(finding.advice().split(BETWEEN_SENTENCES)))
            .collect(Collectors.toCollection(LinkedHashSet::new)).stream().collect(Collectors.joining(" "));
    }

    private static Map<Source, List<Finding>> bySource(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::source, LinkedHashMap::new, Collectors.toList()));
    }
}
