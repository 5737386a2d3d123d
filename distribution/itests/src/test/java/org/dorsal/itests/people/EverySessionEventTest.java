package org.dorsal.itests.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.SymptomInquiry;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can arise in a session, gone or not, again or not: what it leads to, and when what it closed opens again. */
class EverySessionEventTest {
    private static final Set<String> HARMLESS = Set.of("stretch_discomfort", "pressure_point_tenderness", "pop_without_pain");
    private static final Map<String, FactValue> WELL = Map.of("age_years", FactValue.of(35), "sex", FactValue.of("male"));
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static SimulatedPlatform platform;

    /** What arose, and how it is. */
    record Arisen(String event, boolean settled, boolean again) {
        Map<String, FactValue> facts() {
            Map<String, FactValue> facts = new HashMap<>(WELL);
            facts.put("session_event", FactValue.of(Set.of(event)));
            facts.put("session_symptom_settled", FactValue.of(settled));
            facts.put("session_repeats_each_time", FactValue.of(again));
            if (event.equals("weakness")) {
                facts.put(again ? "weakness_legs" : "weakness_arm_or_hand", FactValue.YES);
            }
            if (event.equals("dizziness")) {
                facts.put(settled && !again ? "dizziness_brief_on_standing" : "dizziness", FactValue.YES);
            }
            return facts;
        }

        boolean isHarmless() {
            return HARMLESS.contains(event);
        }
    }

    @BeforeAll
    static void start() {
        platform = new SimulatedPlatform();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    static Stream<Arisen> arisen() {
        return platform.catalogue().fact("session_event").orElseThrow().allowed().stream().flatMap(event ->
            Stream.of(true, false).flatMap(settled -> Stream.of(true, false).map(again -> new Arisen(event, settled, again))));
    }

    static Stream<Arisen> stopping() {
        return arisen().filter(arisen -> !arisen.isHarmless());
    }

    @ParameterizedTest
    @MethodSource("arisen")
    void hasALevelAndSaysWhatToDo(Arisen arisen) {
        String person = "told " + arisen;
        Session session = begun(person, MONDAY);
        Judgement judgement = halted(session, arisen);

        assertFalse(judgement.findings().isEmpty());
        assertTrue(judgement.findings().stream().noneMatch(finding -> finding.rule().equals("unrecognised")), judgement::toString);
        assertEquals(arisen.isHarmless(), judgement.harmless());
        assertEquals(arisen.isHarmless(), level(judgement) == Level.SELF_CARE);
        assertEquals(arisen.isHarmless() ? State.PAUSED : State.STOPPED, session.view().state());
        assertEquals(arisen.isHarmless() ? 0 : 1, platform.journal().openStops(person).size());
        session.quit();
    }

    @ParameterizedTest
    @MethodSource("harmlessButStrong")
    void isAStopHoweverHarmlessWhenThePainReachesSix(Arisen arisen, int peak, Level expected) {
        Map<String, FactValue> facts = new HashMap<>(arisen.facts());
        facts.put("session_pain_peak_nrs", FactValue.of(peak));
        String person = "strong " + arisen + peak;
        Session session = begun(person, MONDAY);
        Judgement judgement = halted(session, facts);

        assertEquals(expected, level(judgement));
        assertEquals(expected == Level.SELF_CARE, judgement.harmless());
        assertEquals(expected == Level.SELF_CARE ? State.PAUSED : State.STOPPED, session.view().state());
        session.quit();
    }

    static Stream<Arguments> harmlessButStrong() {
        return arisen().filter(Arisen::isHarmless).flatMap(arisen -> Stream.of(
            Arguments.of(arisen, 5, Level.SELF_CARE),
            Arguments.of(arisen, 7, arisen.settled() ? Level.CAUTION : Level.CONSULT),
            Arguments.of(arisen, 10, arisen.settled() ? Level.CONSULT : Level.URGENT)));
    }

    @Test
    void whatIsGoneDoesNotHideWhatStays() {
        Session session = begun("gone and not", MONDAY);
        session.halt();
        SymptomInquiry inquiry = platform.screenings().inquire();
        inquiry.reply(markingOnly(inquiry, "Sharp", "Chest tight"));
        inquiry.reply(markingOnly(inquiry, "It is completely gone now"));
        inquiry.reply(markingOnly(inquiry, "Still there"));

        assertEquals(Level.EMERGENCY, level(session.report(inquiry.answers())));
    }

    private static Reply markingOnly(SymptomInquiry inquiry, String... beginnings) {
        List<Question.Line> lines = inquiry.screen().orElseThrow().question().lines();
        return Reply.marking(IntStream.range(0, lines.size())
            .filter(i -> Stream.of(beginnings).anyMatch(lines.get(i).text()::startsWith)).boxed().toArray(Integer[]::new));
    }

    @ParameterizedTest
    @MethodSource("stopping")
    void staysClosedAtOnceAndAllDayEvenWhenSaidToBeGone(Arisen arisen) {
        String person = "same day " + arisen;
        Set<Demand> closed = closed(halted(begun(person, MONDAY), arisen));

        for (Duration later : List.of(Duration.ZERO, Duration.ofHours(2), Duration.ofHours(11))) {
            platform.time().advance(later);
            assertEquals(MONDAY, platform.time().today());
            assertTrue(screened(person, true).assessment().closed().containsAll(closed), later::toString);
            assertEquals(1, platform.journal().openStops(person).size());
        }
    }

    @ParameterizedTest
    @MethodSource("stopping")
    void staysClosedOnAnotherDayWhileItIsNotGone(Arisen arisen) {
        String person = "not gone " + arisen;
        Set<Demand> closed = closed(halted(begun(person, MONDAY), arisen));

        platform.time().set(MONDAY.plusDays(3), TEN);
        assertTrue(screened(person, false).assessment().closed().containsAll(closed));
        assertEquals(1, platform.journal().openStops(person).size());
    }

    @ParameterizedTest
    @MethodSource("stopping")
    void opensAgainOnAnotherDayWhenGoneButAfterUrgentNotWithinADay(Arisen arisen) {
        String person = "gone " + arisen;
        Judgement judgement = halted(begun(person, MONDAY), arisen);

        platform.time().set(MONDAY.plusDays(1), TEN.minusHours(2));
        Verdict nextMorning = screened(person, true);
        boolean grave = level(judgement).isAtLeast(Level.URGENT);
        assertEquals(grave ? 1 : 0, platform.journal().openStops(person).size());
        assertEquals(grave, nextMorning.open().isEmpty());

        platform.time().set(MONDAY.plusDays(1), TEN.plusHours(2));
        Verdict afterADay = screened(person, true);
        assertEquals(List.of(), platform.journal().openStops(person));
        assertFalse(afterADay.open().isEmpty());
        assertEquals(Level.SELF_CARE, afterADay.assessment().level());
    }

    @ParameterizedTest
    @MethodSource("stopping")
    void twiceWithinTwoWeeksSomebodyIsToBeSeen(Arisen arisen) {
        String person = "twice " + arisen;
        halted(begun(person, MONDAY), arisen);
        halted(begun(person, MONDAY.plusDays(12)), arisen);

        platform.time().set(MONDAY.plusDays(13), TEN.plusHours(2));
        Verdict soon = screened(person, true);
        assertTrue(soon.assessment().level().isAtLeast(Level.CONSULT));
        assertEquals(Map.of(), soon.open());

        platform.time().set(MONDAY.plusDays(15), TEN);
        assertFalse(screened(person, true).open().isEmpty());
    }

    /** Begins a gentle exercise at ten, a few steps in; whatever stopped this person earlier is gone. */
    private static Session begun(String person, LocalDate day) {
        platform.time().set(day, TEN);
        Session session = platform.sessions().begin(screened(person, true), SessionRequest.of(person, "cat-cow"));
        platform.time().advance(Duration.ofSeconds(30));
        assertEquals(State.RUNNING, session.view().state());
        return session;
    }

    private static Judgement halted(Session session, Arisen arisen) {
        return halted(session, arisen.facts());
    }

    private static Judgement halted(Session session, Map<String, FactValue> facts) {
        session.halt();
        return session.report(new HonestPerson(platform.catalogue(), facts).tells(platform.screenings().inquire()));
    }

    private static Verdict screened(String person, boolean gone) {
        Map<String, FactValue> facts = new HashMap<>(WELL);
        facts.put("stop_symptom_gone", FactValue.of(gone));
        return new HonestPerson(platform.catalogue(), facts).screened(platform.screenings(), person);
    }

    private static Level level(Judgement judgement) {
        return judgement.findings().stream().map(Finding::level).reduce(Level.SELF_CARE, Level::orHigher);
    }

    private static Set<Demand> closed(Judgement judgement) {
        Set<Demand> closed = EnumSet.noneOf(Demand.class);
        judgement.findings().forEach(finding -> closed.addAll(finding.closes()));
        return closed;
    }
}
