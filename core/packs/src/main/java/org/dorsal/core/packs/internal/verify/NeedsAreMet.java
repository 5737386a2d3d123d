package org.dorsal.core.packs.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.internal.file.ArtifactSource;

/** The packs that a pack needs are there, in an edition that suits. */
final class NeedsAreMet implements PackCheck {
    @Override
    public List<PackProblem> problems(Candidate pack, Neighbours neighbours) {
        List<PackProblem> problems = new ArrayList<>();
        pack.artifact().needs().forEach((id, range) -> {
            Optional<Coordinate> there = neighbours.packs().filter(other -> other.id().equals(id)).findFirst();
            if (there.filter(other -> range.includes(other.version())).isEmpty()) {
                problems.add(pack.places().of(id, ArtifactSource.HEADER, "/needs/packs/[^/]+").problem(
                    "It needs the pack " + id + " " + range + ", and " + there.map(other -> other + " is there.").orElse("none is there."),
                    "Install " + id + " " + range + " too."));
            }
        });
        return problems;
    }
}
