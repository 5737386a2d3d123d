package org.dorsal.itests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Indeterminate.Cause;
import org.dorsal.core.gate.Quarantined;
import org.dorsal.core.gate.Quarantines;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.itests.exam.InsidePlatform;
import org.dorsal.itests.plugin.FaultyCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A check with a fault locks everything, and only that: all others are still asked and heard. */
@InsidePlatform
class FaultyCheckIT {
    private static final String NAME = "org.example.faulty";
    private static final int JUDGED = 200;
    private static final int FAILURES_FOR_QUARANTINE = 3;

    private Catalogues catalogues;
    private Screenings screenings;
    private Bundle faulty;

    @BeforeEach
    void waitUntilAllIsOpen() {
        catalogues = Inside.service(Catalogues.class);
        screenings = Inside.service(Screenings.class);
        Inside.awaitAllOpen();
    }

    @AfterEach
    void removeTheFaultyOne() throws BundleException {
        faulty.uninstall();
        Inside.awaitAllOpen();
    }

    @Test
    void aSoundCheckFromAnotherBundleLocksNothing() throws BundleException {
        install(bundle());

        assertEquals(7, healthy().open().size());
    }

    @Test
    void aCheckThatThrowsLocksEverything() throws BundleException {
        install(bundle().header(FaultyCheck.FAULT, "throws"));

        assertLockedBecause(Cause.THREW);
    }

    @Test
    void aCheckThatLacksAClassLocksEverything() throws BundleException {
        install(bundle().header(FaultyCheck.FAULT, "links wrongly"));

        assertLockedBecause(Cause.THREW);
    }

    @Test
    void aCheckThatReturnsNullLocksEverything() throws BundleException {
        install(bundle().header(FaultyCheck.FAULT, "null"));

        assertLockedBecause(Cause.RETURNED_NULL);
    }

    @Test
    void aCheckThatHangsIsCutOffAndLocksEverything() throws BundleException {
        install(bundle().header(FaultyCheck.FAULT, "hangs"));

        assertLockedBecause(Cause.TIMED_OUT);
    }

    @Test
    void aCheckThatCannotBeInterruptedIsCutOffAndLocksEverything() throws BundleException {
        install(bundle().header(FaultyCheck.FAULT, "cannot be interrupted"));

        assertLockedBecause(Cause.TIMED_OUT);
    }

    @Test
    void aCheckThatComesAndGoesWithoutEndNeverOpensMoreThanItsPresenceDoes() throws BundleException {
        faulty = Inside.install("test:faulty", bundle().header(FaultyCheck.FAULT, FaultyCheck.COMES_AND_GOES).jar());
        faulty.start();
        awaitExpected();

        for (int i = 0; i < JUDGED; i++) {
            Verdict verdict = healthy();
            assertTrue(verdict.open().isEmpty() || verdict.assessment().isDeterminate(), () -> "open without it: " + verdict.assessment());
            assertEquals(Level.EMERGENCY, screenings.judge(Map.of("chest_pain", FactValue.YES), Unanswered.NO, Phase.BEFORE).assessment().level());
        }
    }

    @Test
    void aCheckThatFailsAgainAndAgainIsAskedNoMoreAndLocksUntilItsBundleIsUpdated() throws BundleException {
        install(bundle().header(FaultyCheck.FAULT, "throws"));
        for (int failure = 0; failure < FAILURES_FOR_QUARANTINE; failure++) {
            healthy();
        }

        assertLockedBecause(Cause.QUARANTINED);
        assertEquals(List.of(NAME), Inside.service(Quarantines.class).all().stream().map(Quarantined::bundle).toList());

        faulty.update(new ByteArrayInputStream(bundle().jar()));
        Inside.awaitAllOpen();
        assertEquals(List.of(), Inside.service(Quarantines.class).all());
    }

    @Test
    void aBundleWhoseCheckNeverArrivesLocksEverything() throws BundleException {
        faulty = Inside.install("test:faulty", TestBundle.named(NAME).announcing(FaultyCheck.ID).jar());
        faulty.start();
        awaitExpected();

        assertLockedBecause(Cause.MISSING);
    }

    @Test
    void aBundleThatCannotBeResolvedLocksEverythingByTheCheckItAnnounces() throws BundleException {
        faulty = Inside.install("test:faulty", bundle().importing("org.example.nowhere").jar());
        awaitExpected();

        assertEquals(Bundle.INSTALLED, faulty.getState());
        assertLockedBecause(Cause.MISSING);
    }

    private void assertLockedBecause(Cause cause) {
        Verdict verdict = screenings.judge(Map.of("chest_pain", FactValue.YES), Unanswered.NO, Phase.BEFORE);

        List<Indeterminate> faults = verdict.assessment().indeterminate();
        assertEquals(List.of(FaultyCheck.ID), faults.stream().map(Indeterminate::check).collect(Collectors.toList()));
        assertEquals(NAME, faults.get(0).bundle());
        assertEquals(cause, faults.get(0).cause());
        assertEquals(Level.EMERGENCY, verdict.assessment().level(), "the others are heard");
        assertEquals(Map.of(), healthy().open());
    }

    private Verdict healthy() {
        return screenings.judge(Map.of(), Unanswered.NO, Phase.BEFORE);
    }

    private void install(TestBundle bundle) throws BundleException {
        faulty = Inside.install("test:faulty", bundle.jar());
        faulty.start();
        Inside.await("it has arrived", () -> catalogues.current().checks().containsKey(FaultyCheck.ID));
    }

    private void awaitExpected() {
        Inside.await("it is expected", () -> catalogues.current().expected().stream().anyMatch(e -> e.id().equals(FaultyCheck.ID)));
    }

    private static TestBundle bundle() {
        return TestBundle.named(NAME).announcing(FaultyCheck.ID).of(FaultyCheck.class);
    }
}
