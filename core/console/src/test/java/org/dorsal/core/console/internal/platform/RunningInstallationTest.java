package org.dorsal.core.console.internal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dorsal.core.console.internal.Installation.Ailment;
import org.dorsal.core.console.internal.command.FakePacks;
import org.dorsal.core.packs.DropIn;
import org.dorsal.core.packs.Inventory;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.door.Door;
import org.dorsal.core.packs.door.Errand;
import org.dorsal.core.packs.door.Host;
import org.dorsal.core.packs.door.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

class RunningInstallationTest {
    private static final String PACK = "org.dorsal.pack;org.dorsal.pack=";

    @TempDir
    private Path home;
    private AFramework framework;
    private RunningInstallation installation;
    private final FakePacks packs = new FakePacks();
    private final List<DropIn.Problem> dropped = new ArrayList<>();
    private final DropIn dropIn = new DropIn() {
        @Override
        public Watch watch() {
            return () -> { };
        }

        @Override
        public List<Problem> problems() {
            return dropped;
        }
    };
    private final Door door = new Door() {
        @Override
        public Opened open(Host host) {
            return () -> { };
        }

        @Override
        public OptionalInt bring(Errand errand, Terminal terminal) {
            return OptionalInt.empty();
        }
    };

    @BeforeEach
    void start() throws Exception {
        framework = new AFramework(home, Map.of("org.dorsal.home", home.toString(), "org.dorsal.version", "7.1",
            "org.dorsal.shipped.packs", "triage, mobility"));
        framework.install("triage", Constants.PROVIDE_CAPABILITY, PACK + "triage").start();
        framework.install("mobility", Constants.PROVIDE_CAPABILITY, PACK + "mobility").start();
        installation = new RunningInstallation(framework.context(), Map.of("TERM", "xterm"), packs, dropIn, door,
            (errand, terminal) -> 0);
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void whereAllRunsNothingIsAmiss() {
        assertEquals(List.of(), installation.ailments());
        assertEquals("7.1", installation.version());
        assertEquals(home, installation.home());
    }

    @Test
    void whatCouldNotBeTakenFromTheDropInFolderIsNamed() {
        dropped.add(new DropIn.Problem(home.resolve("drop-in/neck.zip"), new Refusal("It is not sound.", "It lacks a pack.json.", "Add one.")));

        assertEquals(List.of(home.resolve("drop-in/neck.zip") + ": It is not sound. It lacks a pack.json."), said());
    }

    @Test
    void aShippedPackThatTheLedgerHasNoMoreWasTakenAwayOnPurpose() throws Exception {
        framework.context().getBundle("test:mobility").uninstall();
        packs.inventory = new Inventory(1, List.of(), Map.of(), Optional.empty());

        assertEquals(List.of(), said());
    }

    @Test
    void aBundleThatCannotBeResolvedIsNamedWithWhatItLacks() throws Exception {
        framework.install("needy", Constants.IMPORT_PACKAGE, "nobody.exports.this,not.needed;resolution:=optional");

        assertEquals(List.of("The bundle needy 0.0.0 cannot be used: it lacks the package "
            + "(osgi.wiring.package=nobody.exports.this)."), said());
    }

    @Test
    void aBundleThatIsStoppedIsNamedWithTheWayToStartIt() throws Exception {
        Bundle bundle = framework.install("idle");
        bundle.start();
        bundle.stop();

        List<Ailment> ailments = installation.ailments();

        assertEquals(List.of("The bundle idle 0.0.0 is stopped."), said());
        assertTrue(ailments.get(0).next().contains("start " + bundle.getBundleId()), ailments::toString);
    }

    @Test
    void aFragmentIsNotMissedForNotRunning() throws Exception {
        framework.install("part", Constants.FRAGMENT_HOST, "host");
        framework.install("host").start();

        assertEquals(List.of(), said());
    }

    @Test
    void aBundleWhoseStartLevelIsNotReachedIsNotMissedYet() throws Exception {
        framework.install("late").adapt(BundleStartLevel.class).setStartLevel(50);

        assertEquals(List.of(), said());
    }

    @Test
    void aPackThatCameWithTheInstallationAndIsGoneIsMissed() throws Exception {
        framework.context().getBundle("test:mobility").uninstall();

        assertEquals(List.of("The pack 'mobility', which this installation came with, is not installed."), said());
    }

    @Test
    void aHomeThatOthersMayReadIsNamed() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-x---"));

        assertEquals(List.of("home"), installation.ailments().stream().map(Ailment::kind).toList());
    }

    private List<String> said() {
        return installation.ailments().stream().map(Ailment::what).toList();
    }
}
