package org.dorsal.itests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dorsal.api.session.Session;
import org.dorsal.api.session.SessionView;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Wish;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.Sessions;
import org.dorsal.itests.exam.InsidePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Packs are installed, upgraded, rolled back and uninstalled in the running platform. */
@InsidePlatform
class ChangingPacksIT {
    private static final String BUNDLE = NeckPack.BUNDLE;

    private PackOperations packs;
    private Catalogues catalogues;
    private Path given;

    @BeforeEach
    void waitUntilAllIsThere() throws IOException {
        packs = Inside.service(PackOperations.class);
        catalogues = Inside.service(Catalogues.class);
        given = Files.createTempDirectory(Path.of(System.getProperty("user.home")), "given");
        Inside.awaitAllOpen();
    }

    @AfterEach
    void removeWhatWasInstalled() {
        if (isInstalled("neck")) {
            carryOut(new Wish.Uninstall("neck"));
        }
    }

    @Test
    void anInstalledPackIsInForceWhenTheCallReturns() throws IOException {
        carryOut(install("1.0.0", 6));

        assertTrue(catalogues.current().checks().containsKey("neck-injury"));
        assertTrue(catalogues.current().fact("neck_stiff").isPresent());
        assertEquals(Map.of(), packs.inventory().broken());
    }

    @Test
    void anUpgradeIsOneGeneration() throws IOException {
        carryOut(install("1.0.0", 6));
        long before = catalogues.current().generation();

        carryOut(new Wish.Upgrade(List.of(neck("1.1.0", 7).toString())));

        assertEquals(before + 1, catalogues.current().generation());
        assertEquals("1.1.0", catalogues.current().checks().get("neck-injury").by().version());
    }

    @Test
    void aRollbackBringsTheEarlierEditionBack() throws IOException {
        carryOut(install("1.0.0", 6));
        carryOut(new Wish.Upgrade(List.of(neck("1.1.0", 7).toString())));

        carryOut(new Wish.Rollback());

        assertEquals("1.0.0", catalogues.current().checks().get("neck-injury").by().version());
    }

    @Test
    void anUninstalledPackLeavesNothing() throws IOException {
        carryOut(install("1.0.0", 6));

        carryOut(new Wish.Uninstall("neck"));

        assertFalse(catalogues.current().checks().containsKey("neck-injury"));
        assertTrue(catalogues.current().missing().isEmpty());
        assertThrows(AssertionError.class, () -> Inside.bundle(BUNDLE));
    }

    @Test
    void aBundledPackThatWasUninstalledComesBackByARollback() {
        carryOut(new Wish.Uninstall("posture"));
        assertFalse(isInstalled("posture"));

        carryOut(new Wish.Rollback());

        assertTrue(isInstalled("posture"));
        assertEquals(Map.of(), packs.inventory().broken());
    }

    @Test
    void noBundleOutsideThePackIsTouched() throws IOException {
        Wish install = install("1.0.0", 6);
        try (Proposal proposal = packs.propose(install)) {
            assertEquals(Set.of(BUNDLE), proposal.touched());
        }
        Map<Long, Long> before = modified();

        carryOut(install);
        carryOut(new Wish.Upgrade(List.of(neck("1.1.0", 7).toString())));
        carryOut(new Wish.Uninstall("neck"));

        assertEquals(before, modified());
    }

    @Test
    void aSessionUnderWayKeepsItsWordingAndMeetsTheNewCheck() throws IOException {
        Screenings screenings = Inside.service(Screenings.class);
        Session session = Inside.service(Sessions.class)
            .begin(screenings.attest("packer", Map.of(), Unanswered.NO), SessionRequest.of("packer", "cat-cow"));
        assertEquals(SessionView.State.RUNNING, session.view().state());

        carryOut(install("1.0.0", 6));

        Inside.await("the new check's question pauses it or it goes on", () -> Set.of(SessionView.State.QUESTIONED,
            SessionView.State.RUNNING).contains(session.view().state()), session::view);
        assertNotEquals(SessionView.State.STOPPED, session.view().state());
        assertEquals("cat-cow", session.activity().id());
        session.quit();
    }

    @Test
    void aPackWhoseBundleIsTakenAwayBehindOurBackIsBrokenAndItsChecksStayExpected() throws Exception {
        carryOut(install("1.0.0", 6));

        Inside.bundle(BUNDLE).uninstall();

        assertEquals(Set.of("neck"), packs.inventory().broken().keySet());
        assertEquals(Set.of("neck-injury"), new TreeSet<>(catalogues.current().missing().stream().map(m -> m.id()).toList()));
    }

    @Test
    void aPackThatIsNotSoundChangesNothing() throws IOException {
        Path neck = neck("1.0.0", 6);
        Files.writeString(neck.resolve("rules/neck-injury.json"), "{");
        long before = catalogues.current().generation();

        PackRefusedException refused = assertThrows(PackRefusedException.class,
            () -> carryOut(new Wish.Install(List.of(neck.toString()))));

        assertTrue(refused.refusal().cause().startsWith("rules/neck-injury.json:1:"), refused.refusal()::toString);
        assertEquals(before, catalogues.current().generation());
        assertFalse(isInstalled("neck"));
    }

    private void carryOut(Wish wish) {
        try (Proposal proposal = packs.propose(wish)) {
            packs.carryOut(proposal, EnumSet.allOf(Consent.class));
        }
    }

    private boolean isInstalled(String pack) {
        return packs.inventory().packs().stream().anyMatch(p -> p.id().equals(pack));
    }

    private static Map<Long, Long> modified() {
        Map<Long, Long> modified = new java.util.TreeMap<>();
        for (Bundle bundle : Inside.bundles()) {
            if (!BUNDLE.equals(bundle.getSymbolicName())) {
                modified.put(bundle.getBundleId(), bundle.getLastModified() + bundle.getState());
            }
        }
        return modified;
    }

    private Wish install(String version, int painFrom) throws IOException {
        return new Wish.Install(List.of(neck(version, painFrom).toString()));
    }

    private Path neck(String version, int painFrom) throws IOException {
        return NeckPack.of(version).consultingWhen("neck_stiff && pain_nrs >= " + painFrom).folderIn(given);
    }
}
