package org.dorsal.core.content;

import java.util.Optional;
import java.util.function.Function;
import org.dorsal.api.fact.Fact;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: reads packs that are not installed. Any thread may call. */
@ProviderType
public interface PackInspection {
    /** Reads what {@code pack.json} says, and nothing else of the pack. Empty where that cannot be read. */
    Optional<PackHeader> header(PackSource source);

    /**
     * Reads a pack whole, compiles its rules and runs their examples. Finds all that is wrong in one go and throws nothing,
     * whatever its files hold.
     *
     * @param others the facts of the packs that it would be installed beside, by their id
     */
    InspectedPack inspect(PackSource source, Function<String, Optional<Fact>> others);
}
