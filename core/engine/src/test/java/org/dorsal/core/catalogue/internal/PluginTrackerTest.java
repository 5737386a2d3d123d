package org.dorsal.core.catalogue.internal;

import static org.dorsal.core.given.Given.activity;
import static org.dorsal.core.given.Given.flag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.api.safety.Evidence;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.CatalogueProblem;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.ALiveFramework;
import org.dorsal.core.given.ManualTicker;
import org.dorsal.core.guard.internal.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

class PluginTrackerTest {
    private static final ExpectedCheck INFECTION = new ExpectedCheck("infection", "triage");

    @TempDir
    Path cache;

    private final ManualTicker ticker = new ManualTicker();
    private final Guard guard = new Guard(ticker);
    private final LiveCatalogue catalogue = new LiveCatalogue(Set.of(), ticker);
    private final List<String> started = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private ALiveFramework framework;
    private PluginTracker tracker;

    @BeforeEach
    void open() throws Exception {
        framework = new ALiveFramework(cache);
        tracker = new PluginTracker(framework.context(), guard, catalogue, started::add);
    }

    @AfterEach
    void close() throws Exception {
        released.countDown();
        tracker.close();
        framework.close();
        guard.close();
    }

    @Test
    void anAnnouncedCheckIsExpectedFromTheInstallationOnAndUntilTheUninstallation() throws Exception {
        Bundle triage = framework.install("triage", "infection");
        assertEquals(Set.of(INFECTION), catalogue.current().missing());
        triage.start();
        register(triage, SafetyCheck.class, ACheck.called("infection"));
        assertEquals(Set.of(), catalogue.settled().missing());
        triage.stop();
        assertEquals(Set.of(INFECTION), catalogue.current().missing());
        triage.uninstall();
        assertEquals(Set.of(), catalogue.current().missing());
    }

    @Test
    void aBundleThatDoesNotResolveIsExpectedToBringItsChecksToo() throws Exception {
        Bundle broken = framework.installUnresolvable("broken", "nerves");
        assertEquals(Bundle.INSTALLED, broken.getState());
        assertEquals(Set.of(new ExpectedCheck("nerves", "broken")), catalogue.current().missing());
    }

    @Test
    void aBundleInstalledBeforeTheEngineCameIsSeenToo() throws Exception {
        tracker.close();
        framework.install("triage", "infection");
        LiveCatalogue later = new LiveCatalogue(Set.of(), ticker);
        tracker = new PluginTracker(framework.context(), guard, later, started::add);
        assertEquals(Set.of(INFECTION), later.current().missing());
    }

    @Test
    void anUpdateThatAnnouncesMoreExpectsMore() throws Exception {
        Bundle triage = framework.install("triage", "infection");
        triage.update(ALiveFramework.jar("triage", "1.1.0", "infection", "nerves"));
        assertEquals(Set.of(INFECTION, new ExpectedCheck("nerves", "triage")), catalogue.current().missing());
    }

    @Test
    void aProviderIsKnownByBundleVersionAndPack() throws Exception {
        Bundle triage = startedBundle("triage");
        register(triage, Fact.class, flag("fever"));
        assertEquals(new Provider("triage", "1.0.0", "triage-pack"), catalogue.settled().facts().get("fever").by());
    }

    @Test
    void allOfABundleLeavesWhenItBeginsToStop() throws Exception {
        Bundle triage = startedBundle("triage");
        register(triage, Fact.class, flag("fever"));
        register(triage, Exercise.class, () -> activity("cat-cow", Demand.KNEELING));
        Catalogue before = catalogue.settled();
        triage.stop();
        Catalogue after = catalogue.current();
        assertEquals(0, after.facts().size() + after.activities().size());
        assertEquals(before.generation() + 1, after.generation());
    }

    @Test
    void anUpdatedPackIsNeverSeenInHalves() throws Exception {
        Bundle triage = framework.install("triage");
        for (int round = 0; round < 30; round++) {
            triage.start();
            for (String fact : List.of("a", "b", "c", "d")) {
                assertEquals(0, catalogue.settled().facts().size());
                register(triage, Fact.class, flag(fact), together(4));
            }
            assertEquals(4, catalogue.settled().facts().size());
            triage.update(ALiveFramework.jar("triage", "1.0." + round));
            assertEquals(0, catalogue.current().facts().size());
        }
    }

    @Test
    void aServiceTakenAwayTakesItsCompanionsWithIt() throws Exception {
        Bundle triage = startedBundle("triage");
        List<ServiceRegistration<Fact>> facts = new ArrayList<>();
        for (String fact : List.of("a", "b", "c")) {
            facts.add(register(triage, Fact.class, flag(fact), together(3)));
        }
        assertEquals(3, catalogue.settled().facts().size());
        facts.get(1).unregister();
        assertEquals(0, catalogue.current().facts().size());
    }

    @Test
    void aServiceThatThrowsIsLeftOutAndReported() throws Exception {
        Bundle pack = startedBundle("pack");
        register(pack, Exercise.class, () -> {
            throw new IllegalStateException("wiring");
        });
        register(pack, Exercise.class, () -> activity("cat-cow", Demand.KNEELING));
        Catalogue settled = catalogue.settled();
        assertEquals(Set.of("cat-cow"), settled.activities().keySet());
        assertReported(settled, "A service of pack (exercise) is left out: it failed with java.lang.IllegalStateException.");
    }

    @Test
    void aServiceThatSaysNothingIsLeftOutAndReported() throws Exception {
        register(startedBundle("pack"), Exercise.class, () -> null);
        assertEquals(1, catalogue.settled().problems().size());
    }

    @Test
    void aServiceThatHangsIsLeftOutAndReported() throws Exception {
        Bundle pack = startedBundle("pack");
        register(pack, Exercise.class, () -> {
            ticker.advance(Duration.ofSeconds(1));
            awaitRelease();
            return activity("late", Demand.KNEELING);
        });
        Catalogue settled = catalogue.settled();
        assertEquals(Set.of(), settled.activities().keySet());
        assertReported(settled, "A service of pack (exercise) is left out: it did not say within a second what it is.");
    }

    @Test
    void aCheckThatCannotBeWiredLocksTheInstallation() throws Exception {
        Bundle pack = startedBundle("pack");
        pack.getBundleContext().registerService(SafetyCheck.class, new ServiceFactory<SafetyCheck>() {
            @Override
            public SafetyCheck getService(Bundle bundle, ServiceRegistration<SafetyCheck> registration) {
                throw new IllegalStateException("wiring");
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<SafetyCheck> registration, SafetyCheck service) {
            }
        }, null);
        Catalogue settled = catalogue.settled();
        assertFalse(settled.missing().isEmpty());
        assertEquals(1, settled.problems().size());
    }

    @Test
    void aCheckThatNobodyAnnouncedLocksUntilItIsInForce() throws Exception {
        Bundle pack = startedBundle("pack");
        CountDownLatch goOn = new CountDownLatch(1);
        ACheck check = ACheck.called("stricter");
        register(pack, SafetyCheck.class, new SafetyCheck() {
            @Override
            public String id() {
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return check.id();
            }

            @Override
            public Set<Phase> phases() {
                return check.phases();
            }

            @Override
            public Set<String> reads() {
                return check.reads();
            }

            @Override
            public List<Finding> assess(Evidence evidence) {
                return List.of();
            }
        });
        assertEquals(1, catalogue.current().missing().size());
        goOn.countDown();
        assertEquals(Set.of(), catalogue.settled().missing());
        assertEquals(Set.of("stricter"), catalogue.current().checks().keySet());
    }

    @Test
    void aBundleThatStartsIsTold() throws Exception {
        framework.install("triage").start();
        assertEquals(List.of("triage"), started);
    }

    private Bundle startedBundle(String name) throws Exception {
        Bundle bundle = framework.install(name);
        bundle.start();
        return bundle;
    }

    private static <S> ServiceRegistration<S> register(Bundle bundle, Class<S> type, S service) {
        return register(bundle, type, service, new Hashtable<>());
    }

    private static <S> ServiceRegistration<S> register(Bundle bundle, Class<S> type, S service, Dictionary<String, Object> properties) {
        return bundle.getBundleContext().registerService(type, service, properties);
    }

    private static Dictionary<String, Object> together(int count) {
        return new Hashtable<>(Map.of(Capabilities.TOGETHER, count));
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertReported(Catalogue catalogue, String what) {
        assertEquals(List.of(what), catalogue.problems().stream().map(CatalogueProblem::what).toList());
    }
}
