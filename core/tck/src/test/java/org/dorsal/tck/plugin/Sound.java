package org.dorsal.tck.plugin;

import org.dorsal.api.safety.SafetyCheck;
import org.osgi.service.component.annotations.Component;

/** A check that nothing is wrong with. The others are this with one thing wrong. */
@Component(service = SafetyCheck.class)
public final class Sound extends Judgement {
}
