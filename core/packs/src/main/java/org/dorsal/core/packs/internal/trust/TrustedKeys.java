package org.dorsal.core.packs.internal.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.dorsal.core.packs.internal.ledger.DurableFile;

/** The keys that the operator trusts: a text file in the home, one key a line. Any thread may call. */
public final class TrustedKeys implements Trust {
    private final Path file;

    public TrustedKeys(Path file) {
        this.file = file;
    }

    @Override
    public Standing of(PackArtifact artifact) {
        if (artifact.signature().isEmpty()) {
            return new Standing.Unsigned();
        }
        SignatureFile signature;
        try {
            signature = SignatureFile.parse(artifact.signature().get());
        } catch (IllegalArgumentException e) {
            return new Standing.Unchecked("its signature cannot be read, " + e.getMessage() + ".");
        }
        if (!signature.fits(artifact)) {
            return new Standing.Wrong("it is not what " + signature.key() + " signed.");
        }
        try {
            return all().stream().anyMatch(key -> key.key().equals(signature.key().key()))
                ? new Standing.Trusted(signature.key().toString()) : new Standing.Stranger(signature.key().toString());
        } catch (IOException | IllegalArgumentException e) {
            return new Standing.Unchecked("the list of trusted keys " + file + " cannot be read, " + e.getMessage() + ".");
        }
    }

    /**
     * Those trusted now, in the order in which they were added.
     *
     * @throws IllegalArgumentException when a line of the file is no key
     */
    public List<VerifyingKey> all() throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(VerifyingKey::parse).toList();
    }

    /** On the disk when this returns. */
    public synchronized void add(VerifyingKey key) throws IOException {
        List<VerifyingKey> keys = new ArrayList<>(all());
        keys.removeIf(known -> known.key().equals(key.key()));
        keys.add(key);
        write(keys);
    }

    /** Whether one of this id was there. */
    public synchronized boolean remove(String id) throws IOException {
        List<VerifyingKey> keys = new ArrayList<>(all());
        boolean removed = keys.removeIf(key -> key.id().equals(id));
        if (removed) {
            write(keys);
        }
        return removed;
    }

    private void write(List<VerifyingKey> keys) throws IOException {
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key.text()).append('\n'));
        DurableFile.write(file, lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
