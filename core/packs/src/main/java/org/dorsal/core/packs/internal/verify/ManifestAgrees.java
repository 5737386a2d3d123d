package org.dorsal.core.packs.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.internal.file.ArtifactSource;
import org.dorsal.core.packs.internal.file.PackArtifact;

/** A bundle that brings code says of its pack what the pack says of itself. The gate waits for what the manifest announces. */
final class ManifestAgrees implements PackCheck {
    private static final Places.Place MANIFEST = Places.whole("META-INF/MANIFEST.MF");
    private static final String RULES = "rules/";
    private static final String JSON = ".json";

    @Override
    public List<PackProblem> problems(Candidate pack, Neighbours neighbours) {
        List<PackProblem> problems = new ArrayList<>();
        pack.header().ifPresent(header -> compare(header, pack.artifact().coordinate(), problems));
        if (announcesWhatItDoesNotHold(pack.artifact())) {
            problems.add(MANIFEST.problem("The manifest announces the pack " + pack.artifact().coordinate().id() + ", and there is no pack.json.",
                "Add pack.json, or take the capability org.dorsal.pack out of the manifest."));
        }
        Set<String> unannounced = rules(pack.artifact());
        unannounced.removeAll(pack.artifact().checks());
        unannounced.forEach(check -> problems.add(Places.whole(RULES + check + JSON).problem(
            "The manifest does not announce the check " + check + ".",
            "Add Provide-Capability: org.dorsal.check;org.dorsal.check=\"" + check + "\".")));
        return problems;
    }

    /** Without a capability, the symbolic name is the id. */
    private static boolean announcesWhatItDoesNotHold(PackArtifact pack) {
        return !pack.contents().containsKey(ArtifactSource.HEADER) && !pack.coordinate().id().equals(pack.symbolicName());
    }

    private static void compare(PackHeader header, Coordinate announced, List<PackProblem> problems) {
        Coordinate said = new Coordinate(header.id(), header.version());
        if (!said.equals(announced)) {
            problems.add(MANIFEST.problem("The manifest announces the pack " + announced + ", but pack.json is of " + said + ".",
                "Make them the same."));
        }
    }

    private static Set<String> rules(PackArtifact pack) {
        Set<String> rules = new TreeSet<>();
        pack.contents().keySet().stream().filter(path -> path.startsWith(RULES) && path.endsWith(JSON))
            .forEach(path -> rules.add(path.substring(RULES.length(), path.length() - JSON.length())));
        return rules;
    }
}
