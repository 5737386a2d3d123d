package org.dorsal.core.packs.internal.door;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dorsal.core.packs.door.Door;
import org.dorsal.core.packs.door.Host;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open door: lets visitors in, each on a thread of its own. */
final class Reception implements Door.Opened {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int MOST_VISITS = 8;
    private static final long UNDER_WAY_ENDS_WITHIN_SECONDS = 10;

    private final ServerSocketChannel socket;
    private final Path place;
    private final Host host;
    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    private Reception(ServerSocketChannel socket, Path place, Host host) {
        this.socket = socket;
        this.place = place;
        this.host = host;
        threads = new ThreadPoolExecutor(0, 1 + MOST_VISITS, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "door");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param place where a process that died may have left its socket */
    static Reception at(Path place, Host host) throws IOException {
        Files.deleteIfExists(place);
        ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.bind(UnixDomainSocketAddress.of(place));
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
        Reception reception = new Reception(socket, place, host);
        reception.threads.execute(reception::letIn);
        return reception;
    }

    private void letIn() {
        try {
            while (socket.isOpen()) {
                receive(socket.accept());
            }
        } catch (IOException closed) {
            if (socket.isOpen()) {
                LOG.warn("nobody can come from another terminal any more", closed);
            }
        }
    }

    private void receive(SocketChannel visitor) throws IOException {
        Visit visit = new Visit(visitor, host);
        visits.add(visit);
        try {
            threads.execute(() -> {
                try {
                    visit.run();
                } finally {
                    visits.remove(visit);
                }
            });
        } catch (RejectedExecutionException tooMany) {
            visits.remove(visit);
            visitor.close();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            threads.shutdown();
            for (Visit visit : visits) {
                visit.close();
            }
            if (!threads.awaitTermination(UNDER_WAY_ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("an errand from another terminal is still under way");
            }
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.warn("the door to other terminals did not close cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
