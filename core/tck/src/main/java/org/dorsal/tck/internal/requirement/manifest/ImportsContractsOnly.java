package org.dorsal.tck.internal.requirement.manifest;

import java.util.List;
import org.apache.felix.utils.manifest.Clause;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;
import org.osgi.framework.Constants;

public final class ImportsContractsOnly implements Requirement<PluginFile> {
    @Override
    public String id() {
        return "manifest.imports";
    }

    @Override
    public String demand() {
        return "It imports the packages of the API, SLF4J and the JDK, and no others.";
    }

    @Override
    public List<Flaw> flaws(PluginFile plugin) {
        return plugin.clauses(Constants.IMPORT_PACKAGE).stream().map(Clause::getName).filter(name -> !isAllowed(name)).sorted()
            .map(name -> Flaw.error(Place.inFile(PluginFile.MANIFEST), "It imports " + Printable.of(name) + ".", fix(name))).toList();
    }

    private static boolean isAllowed(String name) {
        return name.startsWith("org.dorsal.api.") || name.startsWith("java.") || name.equals("org.slf4j");
    }

    private static String fix(String name) {
        if (name.startsWith("org.osgi.")) {
            return "Register the service as a component (@Component of Declarative Services): that needs no import of the framework.";
        }
        return name.startsWith("org.dorsal.") ? "Use what the packages org.dorsal.api.* offer; all else of Dorsal is internal and changes."
            : "Take the library into your own jar (Private-Package or -conditionalpackage of bnd).";
    }
}
