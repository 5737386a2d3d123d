package org.dorsal.api.activity;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * OSGi service: a self-adjustment. Each of its variants has {@link Demand#SELF_ADJUSTMENT}, declared or not.
 *
 * <p>The platform asks once, on a thread of its own, when the service arrives, and keeps the answer; a service that
 * throws, returns null or takes longer than a second is left out and reported.
 */
@ConsumerType
@FunctionalInterface
public interface Technique {
    /** What this technique is. Never null. */
    Activity activity();
}
