package org.dorsal.core.session.internal;

import static org.dorsal.core.given.Platform.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.Condition.Operator;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Relief;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Given;
import org.dorsal.core.given.Movement;
import org.dorsal.core.given.Platform;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.SymptomInquiry;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.Test;

/** A pack that asks something of its own when an activity has ended. */
class AskedAfterwardsTest {
    private final Platform platform = new Platform()
        .with(ActivityKind.EXERCISE, Movement.called("cat-cow").activity())
        .with(Ask.whole("session_pain_before_nrs", 0, 10, 0, Origin.SESSION), Ask.whole("session_pain_after_nrs", 0, 10, 0, Origin.SESSION),
            Ask.flagOf("dizzy", Origin.SESSION), Ask.words("session_event", Origin.SESSION, "faint"))
        .with(Ask.marks("feeling").in(Section.AFTER, 1).line("dizzy").line("session_event", FactValue.of(Set.of("faint"))).asked())
        .with(ACheck.called("calm"), ACheck.called("after").in(Phase.AFTER).reading("dizzy", "session_event")
            .judging(AskedAfterwardsTest::judged));

    @Test
    void theAfterChecksHearWhatWasAnswered() {
        Session session = atItsEnd();

        assertEquals(List.of("dizziness"), rules(session.finish(0, Relief.ALL, answering(0, Reply.marking(0)))));
    }

    @Test
    void noneOfTheseIsAnAnswer() {
        Session session = atItsEnd();

        assertEquals(List.of(), session.finish(0, Relief.ALL, answering(0, Reply.none())));
        assertEquals(List.of(), platform.journal.openStops(ANNA));
    }

    @Test
    void whatWasAskedAndNotSaidIsNotJudgedAndCloses() {
        assertEquals(List.of("outcome-not-judged"), rules(atItsEnd().finish(0, Relief.ALL)));
        assertEquals(Level.CONSULT, platform.journal.openStops(ANNA).get(0).level());
    }

    @Test
    void whatIsFoundComesMostSeriousFirst() {
        assertEquals(List.of("outcome-not-judged", "dizziness"), rules(atItsEnd().finish(0, Relief.ALL, Map.of("dizzy", Given.yes()))));
    }

    @Test
    void whatWasSaidBeforeTheSessionIsNoAnswerToIt() {
        platform.with(Ask.marks("earlier").line("dizzy").asked());

        assertEquals(List.of("outcome-not-judged"), rules(atItsEnd().finish(0, Relief.ALL)));
    }

    @Test
    void anEventThatClosesIsKeptWithWhatItClosed() {
        atItsEnd().finish(0, Relief.HURTS, answering(0, Reply.marking(1)));

        assertEquals(Set.of("faint"), platform.journal.openStops(ANNA).get(0).events());
    }

    @Test
    void whatNoAfterCheckReadsIsNotAskedAndNotMissed() {
        platform.with(Ask.flagOf("curious", Origin.SESSION)).with(Ask.marks("curiosity").in(Section.AFTER, 0).line("curious").asked());
        Session session = atItsEnd();

        assertEquals("feeling", inquiry(0).screen().orElseThrow().question().id());
        assertEquals(List.of(), session.finish(0, Relief.ALL, answering(0, Reply.none())));
    }

    @Test
    void whatDecidesWhetherAnAfterCheckCanReadIsAsked() {
        platform.with(Ask.flagOf("stood_up", Origin.SESSION))
            .with(Ask.marks("standing").in(Section.AFTER, 2).line("stood_up").asked(),
                Ask.marks("feeling").in(Section.AFTER, 1).when("stood_up", Operator.IS, FactValue.YES).line("dizzy")
                    .line("session_event", FactValue.of(Set.of("faint"))).asked());
        Session session = atItsEnd();

        assertEquals("standing", inquiry(0).screen().orElseThrow().question().id());
        assertEquals(List.of(), session.finish(0, Relief.ALL, answering(0, Reply.none())));
    }

    @Test
    void aConditionKnowsThePainJustTold() {
        platform.with(Ask.marks("feeling").in(Section.AFTER, 1).when("session_pain_after_nrs", Operator.AT_LEAST, FactValue.of(4))
            .line("dizzy").line("session_event", FactValue.of(Set.of("faint"))).asked());
        Session session = atItsEnd();

        assertTrue(inquiry(4).screen().isPresent());
        assertTrue(inquiry(3).screen().isEmpty());
        assertEquals(List.of(), session.finish(3, Relief.ALL, inquiry(3).answers()));
    }

    @Test
    void thePainIsNotAskedAgain() {
        platform.with(Ask.number("pain-again", "session_pain_after_nrs").in(Section.AFTER, 0).asked())
            .with(ACheck.called("sore").in(Phase.AFTER).reading("session_pain_after_nrs"));
        Session session = atItsEnd();

        assertEquals("feeling", inquiry(0).screen().orElseThrow().question().id());
        assertEquals(List.of(), session.finish(0, Relief.ALL, answering(0, Reply.none())));
    }

    private Session atItsEnd() {
        Session session = platform.sessions().begin(platform.screenedHealthy(ANNA),
            SessionRequest.of(ANNA, "cat-cow"));
        platform.pass(Duration.ofMinutes(10));
        session.view();
        return session;
    }

    private SymptomInquiry inquiry(int pain) {
        return platform.screenings().inquireAfter(platform.screenings().current(ANNA).orElseThrow().answers(), pain);
    }

    private Map<String, Answer> answering(int pain, Reply reply) {
        SymptomInquiry inquiry = inquiry(pain);
        inquiry.reply(reply);
        assertTrue(inquiry.screen().isEmpty());
        return inquiry.answers();
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private static List<Finding> judged(Evidence evidence) {
        if (evidence.has("session_event", "faint")) {
            return List.of(Given.finding("fainted", Level.URGENT));
        }
        return evidence.possibly("dizzy") ? List.of(Given.finding("dizziness", Level.CAUTION)) : List.of();
    }
}
