package org.dorsal.core.packs.internal.verify;

import java.util.List;
import org.dorsal.core.content.PackProblem;

/** A pack takes no check's name that another announced: the gate would take the one for the other. */
final class ChecksAreItsOwn implements PackCheck {
    @Override
    public List<PackProblem> problems(Candidate pack, Neighbours neighbours) {
        return pack.artifact().checks().stream().sorted().flatMap(check -> neighbours.announcesCheck(check)
            .map(owner -> pack.places().of(check, "rules/" + check + ".json", "/check").problem(
                "The check " + check + " is one of the pack " + owner + " already.", "Give it an id of its own.")).stream()).toList();
    }
}
