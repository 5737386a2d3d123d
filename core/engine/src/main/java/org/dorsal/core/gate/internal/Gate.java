package org.dorsal.core.gate.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Found;

/** Judges answers. Fails closed: whatever goes wrong in a check makes the assessment indeterminate. Any thread may call. */
public interface Gate {

    /**
     * Asks all checks of the given phases, within the deadline.
     *
     * @param catalogue what is installed, or would be
     * @param answers all that is known, by fact, whatever its origin
     * @param time the time of the assessment
     * @param phase the phase that the checks see
     * @param asked the phases whose checks are asked
     * @param held what earlier stops found and still hold closed; joined to the findings
     */
    Assessment assess(Catalogue catalogue, Map<String, Answer> answers, Instant time, Phase phase, Set<Phase> asked,
        List<Found> held);

    /**
     * This gate, for whoever asks once more at once because a check was cut off: one that is cut off again was slow once,
     * and that is held against its bundle once.
     */
    Gate again();

    /**
     * Runs every check once on normal values, with five seconds for all, so that a later assessment finds them ready. A
     * check that fails here is not held against its bundle. An assessment meanwhile waits for it during half of its
     * deadline; what is still being prepared then is not asked, and nothing is permitted.
     */
    void prepare(Catalogue catalogue);
}
