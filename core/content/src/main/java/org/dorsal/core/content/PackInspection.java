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
}
