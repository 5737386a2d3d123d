package org.dorsal.core.journal.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.core.journal.EventRecord;
import org.dorsal.core.journal.HaltRecord;
import org.dorsal.core.journal.KeptFinding;
import org.dorsal.core.journal.ProgramRecord;
import org.dorsal.core.journal.ScreeningRecord;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.StopRecord;

/** Records that are right in all that a test does not care about. */
final class Samples {
    static final String ANNA = "Anna";
    static final String BELA = "Béla";
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123456789Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
    static final Instant WEDNESDAY = Instant.parse("2026-03-04T08:00:00Z");

    private Samples() {
    }

    static ScreeningRecord screening(String id, Instant at, Map<String, Answer> answers) {
        return new ScreeningRecord(id, at, true, Level.SELF_CARE, answers);
    }

    static ScreeningRecord screening(String id, Instant at) {
        return screening(id, at, Map.of("pain_nrs", Answer.given(FactValue.of(2), at)));
    }

    static ScreeningRecord incomplete(ScreeningRecord screening) {
        return new ScreeningRecord(screening.id(), screening.at(), false, Level.EMERGENCY, screening.answers());
    }

    static SessionRecord session(String id, Instant at) {
        return new SessionRecord(id, at, "cat-cow", "Cat-Cow", "standard", false, Optional.empty(), 3, Optional.empty(),
            Optional.empty());
    }

    static SessionRecord with(SessionRecord s, Optional<SessionRecord.End> end, Optional<Boolean> settled) {
        return new SessionRecord(s.id(), s.at(), s.activity(), s.title(), s.variant(), s.selfAdjustment(), s.program(),
            s.painBefore(), end, settled);
    }

    static KeptFinding finding() {
        return new KeptFinding("session-event", "triage", Finding.of("sharp-pain", Level.CAUTION,
            Set.of(Demand.THORACIC_EXTENSION), "Sharp pain came once.", "Leave adjustments for a day.",
            new Source("the founding article", Mark.FOUNDING_ARTICLE)));
    }

    static HaltRecord halt(String session, int number, Instant at) {
        return new HaltRecord(session, number, at, "cat-cow");
    }

    static EventRecord event(String session, int halt, Instant at) {
        return new EventRecord(session, halt, at, "cat-cow", Set.of("pop"));
    }

    static StopRecord stop(String id, Instant at) {
        return new StopRecord(id, at, "session-of-" + id, "cat-cow", Set.of("sharp_pain", "tingling"), Level.CONSULT,
            List.of(finding()), Optional.empty());
    }

    static StopRecord reopened(StopRecord s, Instant at) {
        return new StopRecord(s.id(), s.at(), s.session(), s.activity(), s.events(), s.level(), s.findings(), Optional.of(at));
    }

    static StopRecord manyFindings(StopRecord s, int count) {
        return new StopRecord(s.id(), s.at(), s.session(), s.activity(), s.events(), s.level(),
            Collections.nCopies(count, finding()), s.reopened());
    }

    static ProgramRecord program(String id, Instant lastSitting) {
        return new ProgramRecord(id, 1, 2, 1, 3, Optional.of(lastSitting), Optional.of("some-session"), true);
    }
}
