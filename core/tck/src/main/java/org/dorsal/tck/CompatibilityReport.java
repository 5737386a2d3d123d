package org.dorsal.tck;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came of running the TCK.
 *
 * @param file the plugin
 * @param plugin its name and version, as it says itself; empty where that cannot be read
 * @param examined the ids of the requirements that it was held against, in their order
 * @param problems all that was found, in the order of the requirements
 * @param notes what else is worth knowing, such as what could not be looked at; in sentences
 */
public record CompatibilityReport(Path file, Optional<String> plugin, List<String> examined, List<Problem> problems, List<String> notes) {
    public CompatibilityReport {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(plugin, "plugin");
        examined = List.copyOf(examined);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Whether it meets every requirement; there may be warnings. */
    public boolean passed() {
        return errors().isEmpty();
    }

    public List<Problem> errors() {
        return of(Severity.ERROR);
    }

    public List<Problem> warnings() {
        return of(Severity.WARNING);
    }

    private List<Problem> of(Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).toList();
    }

    /** The ids of the requirements that it does not meet. */
    public Set<String> failed() {
        return errors().stream().map(Problem::requirement).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws AssertionError saying all that is wrong, where a requirement is not met */
    public void assertPassed() {
        if (!passed()) {
            throw new AssertionError(toString());
        }
    }

    /** All of it, for a person. */
    @Override
    public String toString() {
        String verdict = passed() ? "meets all of " + examined.size() + " requirements"
            : "does not meet " + failed().size() + " of " + examined.size() + " requirements";
        StringBuilder text = new StringBuilder(plugin.orElse(file.toString())).append(' ').append(verdict).append('.');
        problems.forEach(problem -> text.append("\n  - ").append(problem.severity() == Severity.WARNING ? "warning: " : "").append(problem));
        notes.forEach(note -> text.append("\n  note: ").append(note));
        return text.toString();
    }
}
