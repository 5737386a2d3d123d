package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.session.SessionRequest;

/** Anna and one exercise, with a check of fever before it and one of what arises in it. */
final class AnnasExercise {
    final Platform platform = new Platform()
        .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(Ask.words("session_event", Origin.SESSION, "pop", "sharp_pain"), Given.flag("fever"),
            Ask.whole("pain_nrs", 0, 10, 0, Origin.PERSON), Ask.whole("session_pain_before_nrs", 0, 10, 0, Origin.SESSION),
            Ask.whole("session_pain_after_nrs", 0, 10, 0, Origin.SESSION))
        .with(Ask.marks("fever").line("fever").asked(), Ask.number("pain", "pain_nrs").in(Section.YOUR_BACK, 1).asked())
        .with(feverCloses(), eventsJudged());

    Session begin() {
        return begin(SessionRequest.of(ANNA, "cat-cow"));
    }

    Session begin(SessionRequest request) {
        return platform.sessions().begin(platform.screenedHealthy(ANNA), request);
    }

    Map<String, Answer> event(String event) {
        return Map.of("session_event", Answer.given(FactValue.of(Set.of(event)), platform.clock.instant()));
    }

    SessionRecord onlySession() {
        List<SessionRecord> all = platform.journal.sessions(ANNA, Given.NOW);
        assertEquals(1, all.size());
        return all.get(0);
    }

    static ACheck feverCloses() {
        return ACheck.called("infection").reading("fever").judging(e -> e.possibly("fever")
            ? List.of(Given.finding("fever", Level.URGENT)) : List.of());
    }

    private static ACheck eventsJudged() {
        return ACheck.called("events").in(Phase.DURING).reading("session_event").judging(e -> e.has("session_event", "sharp_pain")
            ? List.of(Given.finding("sharp", Level.CONSULT))
            : e.has("session_event", "pop") ? List.of(Given.finding("pop", Level.SELF_CARE)) : List.of());
    }
}
