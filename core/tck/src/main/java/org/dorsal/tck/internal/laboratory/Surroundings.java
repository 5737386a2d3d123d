package org.dorsal.tck.internal.laboratory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.activity.Program;
import org.dorsal.api.activity.Technique;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.SafetyCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** What the packs that come with Dorsal bring: it is there wherever a plugin is installed. */
public final class Surroundings {
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, String> takenBy = new HashMap<>();

    public Surroundings(Laboratory laboratory) {
        for (Bundle pack : laboratory.packs()) {
            List<ServiceReference<?>> references = new ArrayList<>();
            Optional.ofNullable(pack.getRegisteredServices()).ifPresent(all -> references.addAll(List.of(all)));
            references.forEach(reference -> add(pack.getSymbolicName(), laboratory.context().getService(reference)));
        }
    }

    private void add(String pack, Object service) {
        if (service instanceof Fact fact) {
            facts.put(fact.id(), fact);
        } else if (service instanceof SafetyCheck check) {
            takenBy.put("check " + check.id(), pack);
        } else if (service instanceof Question question) {
            takenBy.put("question " + question.id(), pack);
        } else if (service instanceof Technique technique) {
            takenBy.put("activity " + technique.activity().id(), pack);
        } else if (service instanceof Exercise exercise) {
            takenBy.put("activity " + exercise.activity().id(), pack);
        } else if (service instanceof Program program) {
            takenBy.put("program " + program.schedule().id(), pack);
        }
    }

    public Set<String> facts() {
        return Set.copyOf(facts.keySet());
    }

    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** The pack that has something of that name already. */
    public Optional<String> takenBy(String kindAndId) {
        return Optional.ofNullable(takenBy.get(kindAndId));
    }
}
