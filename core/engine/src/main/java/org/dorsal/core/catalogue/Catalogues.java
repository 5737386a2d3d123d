package org.dorsal.core.catalogue;

import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: the catalogue as it changes. Any thread may call. */
@ProviderType
public interface Catalogues {
    /**
     * The catalogue in force; after a change it is made by whoever looks first. Never waits for a plugin; what has just
     * arrived and was not asked yet what it is, is not in it.
     */
    Catalogue current();

    /**
     * The catalogue once all that has arrived so far was asked what it is. Waits for that, at most three seconds; for
     * whoever has just started the platform or a plugin. Not for a thread that shows a session.
     */
    Catalogue settled();
}
