package org.dorsal.core.packs.internal.verify;

import java.util.List;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.PackProblem;

/** One thing that must hold between a pack and those beside it. */
interface PackCheck {
    List<PackProblem> problems(CarriedServices pack, Neighbours neighbours);
}
