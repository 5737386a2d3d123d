package org.dorsal.api.activity;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * OSGi service: a schedule of exercises over days and weeks.
 *
 * <p>The platform asks once, on a thread of its own, when the service arrives, and keeps the answer; a service that
 * throws, returns null or takes longer than a second is left out and reported.
 */
@ConsumerType
@FunctionalInterface
public interface Program {
    /** What this program asks for. Never null. */
    Schedule schedule();
}
