package org.dorsal.core.packs.internal.repository;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** A folder that a web server serves. What a server sends is read no longer than it sends it. */
final class WebRepository implements Repository {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_FOUND = 404;
    private static final int NOTHING_LEFT = 416;
    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,18})-.*");

    private final URI folder;
    private final String where;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience how long a connection, an answer, and the next bytes of one are waited for */
    WebRepository(String where, Duration patience) {
        this.where = where;
        this.folder = URI.create(where.endsWith("/") ? where : where + "/");
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    @Override
    public String where() {
        return where;
    }

    @Override
    public boolean isRemote() {
        return true;
    }

    @Override
    public Optional<byte[]> read(String file, int most) throws IOException {
        HttpResponse<InputStream> response = send(request(file).build());
        try (InputStream body = new PatientStream(response.body(), patience)) {
            if (response.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (response.statusCode() != OK) {
                throw unexpected(file, response);
            }
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(file + " has more than " + most + " bytes");
            }
            return Optional.of(bytes);
        }
    }

    @Override
    public Rest open(String file, long from) throws IOException {
        HttpRequest.Builder request = request(file);
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        HttpResponse<InputStream> response = send(request.build());
        InputStream body = new PatientStream(response.body(), patience);
        if (response.statusCode() == OK) {
            return new Rest(0, body);
        }
        if (response.statusCode() == PARTIAL && start(response).filter(start -> start == from).isPresent()) {
            return new Rest(from, body);
        }
        body.close();
        if (response.statusCode() == NOTHING_LEFT && from > 0) {
            return open(file, 0);
        }
        throw unexpected(file, response);
    }

    private static Optional<Long> start(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Range").map(RANGE::matcher).filter(Matcher::matches)
            .map(range -> Long.valueOf(range.group(1)));
    }

    private HttpRequest.Builder request(String file) {
        // A stored copy on the way that is squeezed would have another length and digest.
        return HttpRequest.newBuilder(folder.resolve(file)).timeout(patience).header("Accept-Encoding", "identity");
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpConnectTimeoutException | ConnectException e) {
            throw new IOException("nothing answers at " + request.uri().getHost(), e);
        } catch (HttpTimeoutException e) {
            throw new IOException(request.uri().getHost() + " does not answer within " + patience.toSeconds() + " s", e);
        } catch (SSLException e) {
            throw new IOException("no secure connection to " + request.uri().getHost() + " comes about", e);
        } catch (IOException e) {
            throw new IOException("the connection to " + request.uri().getHost() + " broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        }
    }

    private static IOException unexpected(String file, HttpResponse<?> response) {
        return new IOException(response.statusCode() == NOT_FOUND ? "the file " + file + " is not there"
            : "the server answers " + response.statusCode() + " for " + file);
    }
}
