package org.dorsal.core.catalogue.internal;

/** What a service said it is, or that it could not say. */
@FunctionalInterface
interface Definition {
    void addTo(ContributionDraft draft);
}
