package org.dorsal.core.catalogue;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: lets several bundles come and go as one change, for whoever installs them. Any thread may call. */
@ProviderType
public interface CatalogueChanges {
    /**
     * Keeps the catalogue in force as it is, whatever comes and goes, until the hold is closed; then all of it enters and
     * leaves at once. A hold that is not closed within some seconds ends by itself, so that nothing which a bundle does
     * keeps a new check out for ever. Several holds at a time end with the last.
     */
    Hold hold();

    /**
     * Expects these checks too, instead of those given before: of bundles that should be installed, whether they are or
     * not.
     */
    void expect(Set<ExpectedCheck> checks);

    /** A time in which the catalogue in force stays as it is. */
    interface Hold extends AutoCloseable {
        /** The catalogue that would be in force now without holds, once all that has arrived was asked what it is. */
        Catalogue ahead();

        /** Lets the changes in. Closing twice does nothing more. */
        @Override
        void close();
    }
}
