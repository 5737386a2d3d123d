package org.dorsal.itests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.Sessions;
import org.dorsal.itests.exam.InsidePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Plugin bundles are stopped, started, updated and uninstalled, also in the middle of a session. */
@InsidePlatform
class ComingAndGoingIT {
    private static final List<String> PLUGINS = List.of("adjustment", "mobility", "posture", "triage");
    private static final String PERSON = "tester";

    private Catalogues catalogues;
    private Screenings screenings;
    private Sessions sessions;
    private Map<String, String> locations;

    @BeforeEach
    void rememberWhereThePluginsCameFrom() {
        catalogues = Inside.service(Catalogues.class);
        screenings = Inside.service(Screenings.class);
        sessions = Inside.service(Sessions.class);
        locations = PLUGINS.stream().collect(Collectors.toMap(p -> p, p -> plugin(p).getLocation()));
        Inside.awaitAllOpen();
    }

    @AfterEach
    void bringBackWhatIsGone() throws BundleException {
        for (String location : locations.values()) {
            Inside.installAgain(location).start();
        }
        Inside.awaitAllOpen();
    }

    @Test
    void whatAPluginBringsLeavesWhenItStopsAndComesBackWhenItStarts() throws BundleException {
        for (String plugin : PLUGINS) {
            plugin(plugin).stop();
            assertEquals(Set.of(), broughtBy(plugin), plugin);
            plugin(plugin).start();
            Inside.await(plugin + " is back", () -> !broughtBy(plugin).isEmpty());
        }
    }

    @Test
    void whatAPluginBringsLeavesWhenItIsUninstalled() throws BundleException {
        plugin("mobility").uninstall();

        assertEquals(Set.of(), broughtBy("mobility"));
        assertTrue(judged().open().containsKey("scapular-retraction"));
    }

    @Test
    void anUpdatedPluginBringsTheSameAgain() throws BundleException {
        for (String plugin : PLUGINS) {
            Set<String> before = broughtBy(plugin);
            plugin(plugin).update();
            Inside.await(plugin + " is back", () -> broughtBy(plugin).equals(before));
        }
        assertEquals(List.of(), catalogues.current().problems());
    }

    @Test
    void theEngineIsNotMadeAnewWhenPluginsComeAndGo() throws BundleException {
        for (String plugin : PLUGINS) {
            plugin(plugin).stop();
            plugin(plugin).start();
        }
        assertSame(catalogues, Inside.service(Catalogues.class));
        assertSame(screenings, Inside.service(Screenings.class));
    }

    @Test
    void withoutTriageEverythingIsLockedAndTheMissingChecksAreNamed() throws BundleException {
        Set<String> checks = broughtBy("triage").stream().filter(catalogues.current().checks()::containsKey).collect(Collectors.toSet());
        plugin("triage").uninstall();

        Verdict verdict = judged();

        assertEquals(Map.of(), verdict.open());
        assertFalse(verdict.assessment().isDeterminate());
        assertEquals(checks, verdict.assessment().indeterminate().stream()
            .filter(i -> i.cause() == Indeterminate.Cause.MISSING).map(Indeterminate::check).collect(Collectors.toSet()));
    }

    @Test
    void aStoppedTriageLocksEverythingToo() throws BundleException {
        plugin("triage").stop();

        assertEquals(Map.of(), judged().open());
    }

    @Test
    void aSessionYieldsNoStepOnceTriageIsTakenAway() throws BundleException {
        Session session = begin("cat-cow");
        assertEquals(SessionView.State.RUNNING, session.view().state());

        plugin("triage").stop();

        Inside.await("the session is stopped", () -> session.view().state() == SessionView.State.STOPPED);
        assertTrue(session.view().cue().isEmpty());
        assertTrue(session.view().message().isPresent(), "says why");
    }

    @Test
    void aSessionGoesOnWhenTriageIsUpdatedAndNoStepIsShownMeanwhile() throws BundleException {
        Session session = begin("cat-cow");
        assertEquals(SessionView.State.RUNNING, session.view().state());
        long before = catalogues.current().generation();

        plugin("triage").update();

        SessionView first = session.view();
        assertTrue(catalogues.current().generation() > before, "the update is seen");
        assertEquals(SessionView.State.CHECKING, first.state(), first.toString());
        Inside.await("the session runs again", () -> session.view().state() == SessionView.State.RUNNING, session::view);
        session.quit();
    }

    @Test
    void aSessionGoesOnWhenItsOwnPluginIsUpdated() throws BundleException {
        Session session = begin("cat-cow");

        plugin("mobility").update();

        Inside.await("the session runs again", () -> session.view().state() == SessionView.State.RUNNING, session::view);
        session.quit();
    }

    @Test
    void aSessionGoesOnWhenAPluginItDoesNotNeedIsTakenAway() throws BundleException {
        Session session = begin("cat-cow");

        plugin("posture").stop();

        Inside.await("the session runs", () -> session.view().state() == SessionView.State.RUNNING);
        session.quit();
    }

    @Test
    void nothingCanBeBegunThatIsNotThere() throws BundleException {
        Verdict verdict = attested();
        plugin("mobility").stop();

        RuntimeException refused = assertThrows(RuntimeException.class,
            () -> sessions.begin(verdict, SessionRequest.of(PERSON, "cat-cow")));
        assertTrue(refused.getClass().getName().startsWith("org.dorsal.core.session."), refused.toString());
    }

    private Session begin(String activity) {
        return sessions.begin(attested(), SessionRequest.of(PERSON, activity));
    }

    private Verdict attested() {
        return screenings.attest(PERSON, Map.of(), Unanswered.NO);
    }

    private Verdict judged() {
        return screenings.judge(Map.of(), Unanswered.NO, Phase.BEFORE);
    }

    private static Bundle plugin(String pack) {
        return Inside.bundle("org.dorsal." + pack);
    }

    private Set<String> broughtBy(String pack) {
        Catalogue current = catalogues.current();
        return Stream.of(current.activities(), current.programs(), current.facts(), current.questions(),
                current.lessons(), current.checks())
            .flatMap(kind -> kind.entrySet().stream())
            .filter(e -> ((Provided<?>) e.getValue()).by().pack().equals(pack)).map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    }
}
