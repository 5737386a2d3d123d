package org.dorsal.core.content;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: reads packs that are not installed. Any thread may call. */
@ProviderType
public interface PackInspection {
    /** Reads what {@code pack.json} says, and nothing else of the pack. Empty where that cannot be read. */
    Optional<PackHeader> header(PackSource source, ReadingLimits limits);

    /**
     * Reads a pack whole, compiles its rules and runs their examples. Finds all that is wrong in one go, also in what stands
     * beside something that cannot be read, and throws nothing, whatever its files hold.
     */
    InspectedPack inspect(PackSource source, Beside beside, ReadingLimits limits);

    /**
     * The same, and proves each rule: that it always has a value, that it says no less when an answer gets worse, and that it can
     * fire. Each problem comes with a counterexample. Warns of a rule that adds nothing, and of one that is not proven whole. Takes
     * up to some seconds for a large pack, so it is for a pack that is about to be taken, once.
     */
    InspectedPack prove(PackSource source, Beside beside, ReadingLimits limits);
}
