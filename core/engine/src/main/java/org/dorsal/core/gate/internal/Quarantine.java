package org.dorsal.core.gate.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.dorsal.core.gate.Quarantined;
import org.dorsal.core.gate.Quarantines;

/** Remembers how the checks of each bundle behaved. */
public final class Quarantine implements Quarantines {
    private final Map<String, Conduct> conducts = new ConcurrentSkipListMap<>();

    @Override
    public List<Quarantined> all() {
        return conducts.values().stream().map(Conduct::quarantined).flatMap(Optional::stream).toList();
    }

    /** Forgets the past of a bundle, as it starts anew. What an assessment under way still learns of it is lost with it. */
    public void forget(String bundle) {
        conducts.remove(bundle);
    }

    Conduct of(String bundle) {
        return conducts.computeIfAbsent(bundle, Conduct::new);
    }
}
