package org.dorsal.tck.internal.requirement.manifest;

import java.util.List;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;
import org.osgi.framework.Constants;

public final class WiresByPackagesOnly implements Requirement<PluginFile> {
    private static final List<String> FORBIDDEN = List.of(Constants.REQUIRE_BUNDLE, Constants.DYNAMICIMPORT_PACKAGE, Constants.FRAGMENT_HOST);

    @Override
    public String id() {
        return "manifest.wiring";
    }

    @Override
    public String demand() {
        return "It is wired by its imports only, and is no part of another bundle.";
    }

    @Override
    public List<Flaw> flaws(PluginFile plugin) {
        return FORBIDDEN.stream().filter(header -> plugin.header(header).isPresent()).map(header -> Flaw.error(Place.inFile(PluginFile.MANIFEST),
            "It has the header " + header + ": " + Printable.of(plugin.header(header).orElseThrow()) + ".",
            "Take it out, and import packages by name.")).toList();
    }
}
