package org.dorsal.core.catalogue;

import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: the catalogue as it changes. Any thread may call. */
@ProviderType
public interface Catalogues {
    /** The catalogue in force. */
    Catalogue current();

    /**
     * Calls the listener after every change, on whichever thread made it; it must not block.
     *
     * @return closes the subscription
     */
    AutoCloseable listen(Runnable listener);
}
