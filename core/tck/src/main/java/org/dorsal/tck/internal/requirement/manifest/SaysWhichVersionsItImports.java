package org.dorsal.tck.internal.requirement.manifest;

import java.util.List;
import org.apache.felix.utils.manifest.Clause;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.osgi.framework.Constants;
import org.osgi.framework.VersionRange;

public final class SaysWhichVersionsItImports implements Requirement<PluginFile> {
    @Override
    public String id() {
        return "manifest.import-versions";
    }

    @Override
    public String demand() {
        return "Every import of the API has a range of versions with an end, so that it is not bound to an API that it was not made for.";
    }

    @Override
    public List<Flaw> flaws(PluginFile plugin) {
        return plugin.clauses(Constants.IMPORT_PACKAGE).stream().filter(clause -> clause.getName().startsWith("org.dorsal.api."))
            .filter(clause -> !isBounded(clause)).map(clause -> Flaw.error(Place.inFile(PluginFile.MANIFEST),
                "The import of " + clause.getName() + " has no range of versions with an end.",
                "Let bnd write it from the API that you build against, such as version=\"[1.0,2)\".")).toList();
    }

    private static boolean isBounded(Clause clause) {
        String range = clause.getAttribute(Constants.VERSION_ATTRIBUTE);
        try {
            return range != null && VersionRange.valueOf(range).getRight() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
