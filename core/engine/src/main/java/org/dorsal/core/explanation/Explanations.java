package org.dorsal.core.explanation;

import org.dorsal.api.safety.Phase;
import org.dorsal.core.screening.Verdict;
import org.osgi.annotation.versioning.ProviderType;

/**
 * OSGi service: explains verdicts, by asking the checks what they would say if answers were others. It looks into no check,
 * so those in Java are explained like those made of rules; how a check behaves meanwhile is held against no bundle, and
 * nothing is kept. Any thread may call; a call may take seconds, as the checks are asked some thousand times.
 */
@ProviderType
public interface Explanations {
    /**
     * Explains a verdict under the catalogue in force.
     *
     * @param phase the phase that was judged
     */
    Explanation of(Verdict verdict, Phase phase);
}
