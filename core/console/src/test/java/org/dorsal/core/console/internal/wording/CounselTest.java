package org.dorsal.core.console.internal.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.junit.jupiter.api.Test;

class CounselTest {
    private static final Source ONE = new Source("one", Mark.PUBLISHED);
    private static final Source OTHER = new Source("other", Mark.PUBLISHED);

    private static Finding finding(String rule, Level level, String advice, Source source) {
        return Finding.of(rule, level, Set.of(), "Because of " + rule + ".", advice, source);
    }

    @Test
    void saysASentenceOfAdviceOnce() {
        Counsel counsel = Counsel.of(List.of(
            finding("fever", Level.URGENT, "Be seen today. Do nothing to your back.", ONE),
            finding("calf", Level.URGENT, "Be seen today. Do nothing to your back. Breathless: call at once.", OTHER)));

        assertEquals("Be seen today. Do nothing to your back. Breathless: call at once.", counsel.advice());
    }

    @Test
    void letsNothingMilderAdvise() {
        Counsel counsel = Counsel.of(List.of(
            finding("fever", Level.URGENT, "Be seen today.", ONE),
            finding("age", Level.CAUTION, "Gentle movement is fine.", ONE)));

        assertEquals("Be seen today.", counsel.advice());
        assertEquals(List.of("Because of age."), counsel.alsoReasons());
    }

    @Test
    void letsNothingThatLeavesMobilityOpenAdviseWhereEverythingIsClosed() {
        Finding lasting = new Finding("lasting", Level.CONSULT, Set.of(), true, "It lasts.", "Mobility stays open.", ONE);
        Finding night = finding("night", Level.CONSULT, "See a physician.", ONE);

        assertEquals("See a physician.", Counsel.of(List.of(lasting, night)).advice());
        assertEquals(List.of("It lasts."), Counsel.of(List.of(lasting, night)).alsoReasons());
        assertEquals("Mobility stays open.", Counsel.of(List.of(lasting)).advice());
    }

    @Test
    void leavesOutWhatClosesNothingBesideSomethingThatDoes() {
        Finding harmless = finding("pop", Level.SELF_CARE, "Go on.", ONE);

        assertEquals(List.of(), Counsel.of(List.of(finding("fever", Level.URGENT, "Be seen.", ONE), harmless)).also());
        assertEquals("Go on.", Counsel.of(List.of(harmless)).advice());
    }

    @Test
    void putsReasonsOfOneSourceTogether() {
        Counsel counsel = Counsel.of(List.of(finding("a", Level.CAUTION, "A.", ONE), finding("b", Level.CAUTION, "B.", OTHER),
            Finding.of("c", Level.CAUTION, Set.of(Demand.STRENGTH_LOAD), "Because of c.", "C.", ONE)));

        assertEquals(List.of("a", "c"), counsel.becauseBySource().get(ONE).stream().map(Finding::rule).toList());
        assertEquals(List.of(ONE, OTHER), List.copyOf(counsel.becauseBySource().keySet()));
    }
}
