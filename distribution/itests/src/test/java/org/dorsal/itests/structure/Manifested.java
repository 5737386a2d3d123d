package org.dorsal.itests.structure;

import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Domain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.itests.exam.Installation;

/** A bundle of the installation as its manifest describes it. */
record Manifested(Path jar, Domain manifest) {

    /** An entry of a header, such as a package with its attributes; directives end in a colon. */
    record Clause(String name, Map<String, String> attributes) {
    }

    static Manifested of(Path jar) {
        try {
            return new Manifested(jar, Domain.domain(jar.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return manifest.getBundleSymbolicName().getKey();
    }

    int level() {
        return Installation.levelOf(jar);
    }

    List<Clause> imports() {
        return clauses("Import-Package");
    }

    List<Clause> exports() {
        return clauses("Export-Package");
    }

    List<Clause> required() {
        return clauses("Require-Capability");
    }

    List<Clause> provided(String namespace) {
        return clauses("Provide-Capability").stream().filter(c -> c.name().equals(namespace)).collect(Collectors.toList());
    }

    List<Clause> clauses(String header) {
        return new Parameters(manifest.get(header)).stream()
            .mapKey(name -> name.replaceAll("~+$", ""))
            .mapToObj((name, attributes) -> new Clause(name, Map.copyOf(attributes)))
            .collect(Collectors.toList());
    }

    /** What the group of the pattern matches, over all entries of the jar. */
    Stream<String> entries(String pattern) {
        try (JarFile entries = new JarFile(jar.toFile())) {
            return entries.stream().map(e -> Pattern.compile(pattern).matcher(e.getName())).filter(Matcher::matches)
                .map(m -> m.group(1)).collect(Collectors.toList()).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the entries hold whose names match the pattern. */
    Stream<String> texts(String pattern) {
        return entries("(" + pattern + ")").map(this::text);
    }

    private String text(String entry) {
        try (JarFile entries = new JarFile(jar.toFile())) {
            return new String(entries.getInputStream(entries.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return jar.getFileName().toString();
    }
}
