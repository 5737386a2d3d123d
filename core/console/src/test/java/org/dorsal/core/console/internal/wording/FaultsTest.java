package org.dorsal.core.console.internal.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static List<Indeterminate> checks(String bundle, Cause cause, String... ids) {
        return Stream.of(ids).map(id -> new Indeterminate(id, bundle, cause, "")).toList();
    }

    @Test
    void saysOnceWhatAllChecksOfABundleSuffer() {
        List<Faults.Fault> faults = Faults.of(checks("org.dorsal.triage", Cause.TIMED_OUT, "a", "b", "c", "d", "e", "f", "g"));

        assertEquals(List.of("7 checks of org.dorsal.triage did not answer in time: a, b, c, d, e and 2 more."),
            faults.stream().map(Faults.Fault::what).toList());
    }

    @Test
    void keepsBundlesAndCausesApart() {
        List<Indeterminate> checks = Stream.of(checks("one", Cause.TIMED_OUT, "a"), checks("one", Cause.THREW, "b"),
            checks("other", Cause.TIMED_OUT, "c")).flatMap(List::stream).toList();

        assertEquals(List.of("The check 'a' of one did not answer in time.", "The check 'b' of one failed.",
            "The check 'c' of other did not answer in time."), Faults.of(checks).stream().map(Faults.Fault::what).toList());
    }

    @Test
    void saysOfTheJournalThatNothingCouldBeKept() {
        Indeterminate journal = new Indeterminate("journal", "org.dorsal.journal", Cause.JOURNAL, "FULL");

        assertEquals("The journal cannot be written (FULL), so nothing could be kept.", Faults.of(List.of(journal)).get(0).what());
    }
}
