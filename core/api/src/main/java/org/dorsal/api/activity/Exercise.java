package org.dorsal.api.activity;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * OSGi service: something that keeps mobility or builds strength.
 *
 * <p>The platform asks once, on a thread of its own, when the service arrives, and keeps the answer; a service that
 * throws, returns null or takes longer than a second is left out and reported.
 */
@ConsumerType
@FunctionalInterface
public interface Exercise {
    /** What this exercise is. Never null. */
    Activity activity();
}
