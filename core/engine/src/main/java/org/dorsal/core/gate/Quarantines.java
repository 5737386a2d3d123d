package org.dorsal.core.gate;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: the bundles whose checks failed too often to be asked again. Any thread may call. */
@ProviderType
public interface Quarantines {
    /** All quarantined bundles, by name. */
    List<Quarantined> all();
}
