package org.dorsal.core.packs.internal.verify;

import java.util.List;
import org.dorsal.core.content.PackProblem;

/** One thing that must hold of a pack, by itself or beside the others. */
interface PackCheck {
    List<PackProblem> problems(Candidate pack, Neighbours neighbours);
}
