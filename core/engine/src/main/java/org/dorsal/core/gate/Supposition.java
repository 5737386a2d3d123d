package org.dorsal.core.gate;

import java.util.Map;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is installed, or would be, and what its checks say. Remembers how they behave for itself alone: one that fails
 * repeatedly is asked no more here, and makes every judgement indeterminate. Any thread may call.
 */
@ProviderType
public interface Supposition {
    Catalogue catalogue();

    /**
     * Judges the facts of nobody in particular. Of a fact that is not given, a person's is normal, the journal's is that of
     * somebody without a history, and a setting is as it is set here, or has its standard value.
     *
     * @param facts by id, of any origin; one that the catalogue does not define is left out, and one with a value that its
     *     definition does not allow counts as unanswered
     * @param phase {@link Phase#DURING} judges what arose and the state now, with the checks of both phases
     */
    Assessment judge(Map<String, FactValue> facts, Phase phase);
}
