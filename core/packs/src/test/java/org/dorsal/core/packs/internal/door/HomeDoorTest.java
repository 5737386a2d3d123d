package org.dorsal.core.packs.internal.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.dorsal.core.packs.door.CutOffException;
import org.dorsal.core.packs.door.Door;
import org.dorsal.core.packs.door.Errand;
import org.dorsal.core.packs.door.Host;
import org.dorsal.core.packs.door.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeDoorTest {
    @TempDir
    private Path folder;
    private Path home;
    private Places places;
    private HomeDoor door;

    @BeforeEach
    void makeHome() throws Exception {
        home = Files.createDirectory(folder.resolve("home"));
        places = new Places(Optional.empty(), folder);
        door = new HomeDoor(home, places);
    }

    private Errand errand(String... words) {
        return new Errand(List.of(words), folder, 80, true);
    }

    @Test
    void carriesAnErrandToWhoeverHoldsTheHomeAndItsAnswersBack() {
        Host host = (errand, terminal) -> {
            terminal.out(errand.words() + " from " + errand.directory() + ", width " + errand.width());
            terminal.err("mind this");
            return 3;
        };
        Typed terminal = new Typed();
        try (Door.Opened open = door.open(host)) {
            assertEquals(OptionalInt.of(3), door.bring(errand("pack", "install", "x y"), terminal));
        }
        assertEquals("[pack, install, x y] from " + folder + ", width 80", terminal.out.toString());
        assertEquals("mind this", terminal.err.toString());
    }

    @Test
    void asksWhereTheErrandWasTyped() {
        Host host = (errand, terminal) -> {
            terminal.out(terminal.ask() + " " + terminal.ask() + " " + terminal.ask());
            return 0;
        };
        Typed terminal = new Typed("yes", "no");
        try (Door.Opened open = door.open(host)) {
            door.bring(errand("pack"), terminal);
        }
        assertEquals("Optional[yes] Optional[no] Optional.empty", terminal.out.toString());
    }

    @Test
    void carriesMoreTextThanFitsInOneLine() {
        String much = "ä".repeat(3 * JsonLines.LONGEST);
        Typed terminal = new Typed();
        try (Door.Opened open = door.open((errand, t) -> {
            t.out(much);
            return 0;
        })) {
            door.bring(errand("pack"), terminal);
        }
        assertEquals(much, terminal.out.toString());
    }

    @Test
    void findsNobodyWhereNobodyHoldsTheHome() {
        assertEquals(OptionalInt.empty(), door.bring(errand("pack"), new Typed()));
    }

    @Test
    void findsNobodyAtTheHomeOfAnother() throws Exception {
        HomeDoor other = new HomeDoor(Files.createDirectory(folder.resolve("other")), places);
        try (Door.Opened open = other.open((errand, terminal) -> 0)) {
            assertEquals(OptionalInt.empty(), door.bring(errand("pack"), new Typed()));
        }
    }

    @Test
    void opensInThePlaceOfAProcessThatDied() throws Exception {
        ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        dead.bind(UnixDomainSocketAddress.of(places.toOpen(home)));
        dead.close();

        assertEquals(OptionalInt.empty(), door.bring(errand("pack"), new Typed()));
        try (Door.Opened open = door.open((errand, terminal) -> 0)) {
            assertEquals(OptionalInt.of(0), door.bring(errand("pack"), new Typed()));
        }
        assertFalse(Files.exists(places.toOpen(home)));
    }

    @Test
    void letsNobodyButTheOwnerNear() throws Exception {
        Path socket = places.toOpen(home);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())));
    }

    @Test
    void staysShutWhereOthersMayReachItsFolder() throws Exception {
        Files.setPosixFilePermissions(places.toOpen(home).getParent(), PosixFilePermissions.fromString("rwxrwx---"));
        try (Door.Opened open = door.open((errand, terminal) -> 0)) {
            assertEquals(OptionalInt.empty(), door.bring(errand("pack"), new Typed()));
        }
    }

    @Test
    void staysShutWhereALinkStandsInThePlaceOfItsFolder() throws Exception {
        Path shared = places.toOpen(home).getParent();
        Files.move(shared, folder.resolve("elsewhere"));
        Files.createSymbolicLink(shared, folder.resolve("elsewhere"));
        try (Door.Opened open = door.open((errand, terminal) -> 0)) {
            assertEquals(OptionalInt.empty(), door.bring(errand("pack"), new Typed()));
        }
    }

    @Test
    void saysThatItIsUnknownHowAnErrandEndedThatWasCutOff() {
        Host host = (errand, terminal) -> {
            throw new IllegalStateException("broken");
        };
        try (Door.Opened open = door.open(host)) {
            assertThrows(CutOffException.class, () -> door.bring(errand("pack"), new Typed()));
        }
    }

    @Test
    void takesNothingThatIsTooLongOrNoErrandAndGoesOn() throws Exception {
        try (Door.Opened open = door.open((errand, terminal) -> 0)) {
            assertEquals(-1, answerTo("x".repeat(JsonLines.LONGEST + 1)));
            assertEquals(-1, answerTo("no json\n"));
            assertEquals(-1, answerTo("{\"protocol\":99,\"words\":[]}\n"));
            assertEquals(-1, answerTo("{\"protocol\":1,\"words\":[],\"directory\":\"not/whole\"}\n"));
            assertEquals(OptionalInt.of(0), door.bring(errand("pack"), new Typed()));
        }
    }

    @Test
    void sendsAwayAtItsCloseWhoHasNotAnsweredYet() throws Exception {
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Door.Opened open = door.open((errand, terminal) -> {
            answer.complete(terminal.ask());
            return 1;
        });
        Terminal slow = new Typed() {
            @Override
            public Optional<String> ask() {
                asked.countDown();
                awaiting(closed);
                return Optional.of("yes");
            }
        };
        CompletableFuture<Void> visitor = CompletableFuture.runAsync(() ->
            assertThrows(CutOffException.class, () -> door.bring(errand("pack"), slow)));
        asked.await();
        open.close();
        closed.countDown();
        assertEquals(Optional.empty(), answer.get());
        visitor.get();
    }

    @Test
    void waitsAtItsCloseForWhatIsUnderWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Door.Opened open = door.open((errand, terminal) -> {
            begun.countDown();
            awaiting(goOn);
            return 0;
        });
        CompletableFuture<OptionalInt> visitor = CompletableFuture.supplyAsync(() -> door.bring(errand("pack"), new Typed()));
        begun.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(open::close);
        goOn.countDown();
        closing.get();
        assertEquals(OptionalInt.of(0), visitor.get());
    }

    private int answerTo(String text) throws Exception {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(places.toOpen(home)));
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return channel.read(ByteBuffer.allocate(1));
        } catch (java.net.SocketException reset) {
            return -1;
        }
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A terminal with lines that are typed in it. */
    private static class Typed implements Terminal {
        final StringBuffer out = new StringBuffer();
        final StringBuffer err = new StringBuffer();
        private final ArrayDeque<String> lines;

        Typed(String... lines) {
            this.lines = new ArrayDeque<>(List.of(lines));
        }

        @Override
        public void out(String text) {
            out.append(text);
        }

        @Override
        public void err(String text) {
            err.append(text);
        }

        @Override
        public Optional<String> ask() {
            return Optional.ofNullable(lines.poll());
        }
    }
}
