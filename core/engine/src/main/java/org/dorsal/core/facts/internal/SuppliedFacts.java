package org.dorsal.core.facts.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.FactType;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.SessionHistory;
import org.dorsal.core.journal.StopRecord;

/**
 * The facts nobody is asked: from the journal and from the settings. A journal fact the platform does not know how to
 * work out stays unanswered, and so locks what reads it. Any thread may call.
 */
public final class SuppliedFacts {
    private final Journal journal;
    private final Stops stops;
    private final SettingFacts settings;
    private final LiveSession live;

    public SuppliedFacts(Journal journal, Stops stops, Settings settings, LiveSession live) {
        this.journal = journal;
        this.stops = stops;
        this.settings = new SettingFacts(settings);
        this.live = live;
    }

    /**
     * What history and settings say about a person.
     *
     * @param open the stops whose closing holds
     * @throws org.dorsal.core.journal.JournalException when the journal cannot be read
     */
    public Map<String, Answer> about(String person, List<StopRecord> open, Catalogue catalogue, Instant now) {
        SessionHistory sessions = journal.history(person, now.minus(JournalFacts.WEEK), live.of(person));
        List<StopRecord> counted = stops.since(person, now.minus(JournalFacts.STOPS_COUNTED));
        return supplied(catalogue, now, new JournalFacts(now, sessions, counted, stops.last(person), !open.isEmpty()).all());
    }

    /** What is so for somebody without a history. */
    public Map<String, Answer> aboutNobody(Catalogue catalogue, Instant now) {
        Map<String, FactValue> normal = new HashMap<>();
        catalogue.facts().forEach((id, fact) -> normal.put(id, fact.what().normal()));
        return supplied(catalogue, now, normal);
    }

    private Map<String, Answer> supplied(Catalogue catalogue, Instant now, Map<String, FactValue> history) {
        Map<String, Answer> answers = new HashMap<>();
        catalogue.facts().forEach((id, fact) -> valueOf(fact, history)
            .ifPresent(value -> answers.put(id, Answer.given(value, now))));
        return answers;
    }

    private Optional<FactValue> valueOf(Provided<Fact> provided, Map<String, FactValue> history) {
        Fact fact = provided.what();
        switch (fact.origin()) {
            case SETTING: return settings.value(provided);
            case JOURNAL: return Optional.ofNullable(history.get(fact.id())).map(v -> known(fact, v))
                .filter(v -> fact.problemWith(v).isEmpty());
            default: return Optional.empty();
        }
    }

    /** Words of an earlier time that the fact no longer has are left out: no rule could read them. */
    private static FactValue known(Fact fact, FactValue value) {
        if (fact.type() != FactType.WORDS || !(value instanceof FactValue.Words words)) {
            return value;
        }
        Set<String> kept = new TreeSet<>(words.all());
        kept.retainAll(fact.allowed());
        return FactValue.of(kept);
    }
}
