/**
 * The safety checks: what integrators add.
 *
 * <p>A check can only make things stricter. Findings join by the highest level and the union of closed demands, so no
 * check can open what another closed. A check that throws, returns null, overruns its time or is missing though its
 * bundle announced it makes the assessment <i>indeterminate</i>, and that permits nothing.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.dorsal.api.safety;
