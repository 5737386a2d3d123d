package org.dorsal.api.safety;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * OSGi service: judges what is known about a person.
 *
 * <p>A bundle announces each check in its manifest, so that the gate knows to wait for it:
 * {@code Provide-Capability: org.dorsal.check;org.dorsal.check="ID"} (see {@link org.dorsal.api.pack.Capabilities}).
 *
 * <p>{@link #id()}, {@link #phases()} and {@link #reads()} are asked once, when the service arrives. {@link #assess} may
 * be called from any thread, also from several at once, and must be pure: the same evidence gives the same findings, and
 * nothing else happens. It has a share of the assessment's deadline (a second for all by default); one that overruns is
 * interrupted and counts as failed, and a bundle that fails repeatedly is quarantined.
 */
@ConsumerType
public interface SafetyCheck {

    /** Unique in the installation; the same as announced in the manifest. */
    String id();

    /** When it wants to be asked; at least one phase. */
    Set<Phase> phases();

    /**
     * The facts it reads. Every one of them is asked before anything is permitted; one that no pack defines keeps
     * everything locked.
     */
    Set<String> reads();

    /**
     * Judges the evidence. An unanswered fact is no reason to find anything: it will be asked. A fact that is not sure
     * counts as its worse value.
     *
     * @return the findings, empty when there is nothing to object to; never null, no element null
     */
    List<Finding> assess(Evidence evidence);
}
