package org.dorsal.core.packs.given;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A web server on this computer that serves a folder, and packs as badly as it is told to. */
public final class AWebServer implements AutoCloseable {
    /** How the files of packs are served; the index always comes as it is. */
    public enum Manner { WELL, WITHOUT_RANGES, CUT_OFF, SILENT, FAILING }

    public volatile Manner manner = Manner.WELL;
    public volatile UnaryOperator<byte[]> alteration = bytes -> bytes;
    /** What was asked for, with the range if there was one. */
    public final List<String> requests = new CopyOnWriteArrayList<>();

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);

    public AWebServer(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.createContext("/moved/", this::redirect);
        server.start();
    }

    public String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
    }

    private void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getPath().replaceFirst("/moved/", "/"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Optional<String> range = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
        String name = exchange.getRequestURI().getPath().substring(1);
        requests.add(name + range.map(bytes -> " " + bytes).orElse(""));
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (name.startsWith("index.json")) {
            answer(exchange, bytes, 0, bytes.length);
        } else {
            pack(exchange, alteration.apply(bytes), range);
        }
    }

    private void pack(HttpExchange exchange, byte[] bytes, Optional<String> range) throws IOException {
        int from = manner == Manner.WITHOUT_RANGES ? 0
            : range.map(text -> Integer.parseInt(text.replace("bytes=", "").replace("-", ""))).orElse(0);
        switch (manner) {
            case FAILING -> {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            }
            case CUT_OFF -> answer(exchange, bytes, from, from + (bytes.length - from) / 2);
            case SILENT -> {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes, 0, 10);
                exchange.getResponseBody().flush();
                awaitClose();
            }
            default -> answer(exchange, bytes, from, bytes.length);
        }
    }

    private void awaitClose() throws IOException {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Promises all from there on, and sends it up to here. */
    private static void answer(HttpExchange exchange, byte[] bytes, int from, int to) throws IOException {
        if (from > 0) {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, bytes.length == from ? -1 : bytes.length - from);
        exchange.getResponseBody().write(Arrays.copyOfRange(bytes, from, to));
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
