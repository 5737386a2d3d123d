package org.dorsal.tck.internal.requirement;

import java.util.List;

/**
 * One thing that is demanded of a plugin.
 *
 * @param <S> what is looked at
 */
public interface Requirement<S> {
    /** Such as {@code check.deterministic}. */
    String id();

    /** What is demanded, in one sentence. */
    String demand();

    /** What does not meet it; empty where all is well. */
    List<Flaw> flaws(S subject);
}
