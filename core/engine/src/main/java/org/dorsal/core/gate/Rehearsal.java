package org.dorsal.core.gate;

import java.util.List;
import java.util.Set;
import org.dorsal.core.catalogue.SupposedBundle;
import org.osgi.annotation.versioning.ProviderType;

/**
 * OSGi service: finds out what the safety checks would say if other bundles were installed. Nothing that runs is touched:
 * how a check behaves here is held against no bundle, and what is asked here is kept nowhere. Any thread may call; a call
 * may take seconds, as the rules of all checks are compiled.
 */
@ProviderType
public interface Rehearsal {
    /** What is installed now, once all that has arrived was asked what it is. */
    Supposition present();

    /**
     * What is installed now, but for some bundles, and with others besides. The checks that a supposed bundle announces
     * are expected like those of an installed one; those of a bundle that would be gone are not expected any more, but what
     * the installation itself requires is.
     *
     * @param without the symbolic names of installed bundles; a name that none has changes nothing
     * @param with bundles that would be installed after all others, in this order
     */
    Supposition supposing(Set<String> without, List<SupposedBundle> with);
}
