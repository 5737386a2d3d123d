package org.dorsal.tck.internal.requirement.manifest;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;
import org.osgi.framework.Constants;

public final class ExportsNothing implements Requirement<PluginFile> {
    @Override
    public String id() {
        return "manifest.exports";
    }

    @Override
    public String demand() {
        return "It exports nothing: no other bundle may come to depend on it.";
    }

    @Override
    public List<Flaw> flaws(PluginFile plugin) {
        return plugin.clauses(Constants.EXPORT_PACKAGE).stream().map(clause -> Flaw.error(Place.inFile(PluginFile.MANIFEST),
            "It exports " + Printable.of(clause.getName()) + ".", "Write -exportcontents: or Export-Package: without a value into bnd.bnd.")).toList();
    }
}
