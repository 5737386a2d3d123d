package org.dorsal.core.packs.internal.verify;

import java.util.List;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.internal.file.ArtifactSource;

/** The packs that a pack needs are there, in an edition that suits. */
final class NeedsAreMet implements PackCheck {
    @Override
    public List<PackProblem> problems(Candidate pack, Neighbours neighbours) {
        return neighbours.needs(pack.artifact()).filter(need -> !need.isMet()).map(need ->
            pack.places().of(need.pack(), ArtifactSource.HEADER, "/needs/packs/[^/]+").problem(need.inWords(), need.next())).toList();
    }
}
