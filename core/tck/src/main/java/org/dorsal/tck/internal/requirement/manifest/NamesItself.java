package org.dorsal.tck.internal.requirement.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.text.Printable;
import org.osgi.framework.Constants;

public final class NamesItself implements Requirement<PluginFile> {
    @Override
    public String id() {
        return "manifest.name";
    }

    @Override
    public String demand() {
        return "The manifest names the bundle, its version and the form of manifests that has modules.";
    }

    @Override
    public List<Flaw> flaws(PluginFile plugin) {
        Place manifest = Place.inFile(PluginFile.MANIFEST);
        List<Flaw> flaws = new ArrayList<>();
        if (!plugin.header(Constants.BUNDLE_MANIFESTVERSION).equals(Optional.of("2"))) {
            flaws.add(Flaw.error(manifest, "Its Bundle-ManifestVersion is not 2.", "Let bnd write the manifest."));
        }
        String version = plugin.header(Constants.BUNDLE_VERSION).orElse("");
        if (!version.matches("[0-9]+\\.[0-9]+\\.[0-9]+(\\.[A-Za-z0-9_-]+)?")) {
            flaws.add(Flaw.error(manifest, "Its Bundle-Version '" + Printable.of(version) + "' is no version of the form 1.2.3.",
                "Give it one: updates and the rules of what may change go by it."));
        }
        return flaws;
    }
}
