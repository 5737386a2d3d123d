package org.dorsal.core.packs.internal.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.dorsal.core.packs.internal.ledger.DurableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys that the operator trusts: a text file in the home, one key a line. Any thread may call. */
public final class TrustedKeys implements Trust {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedKeys.class);

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
        if (!signature.fits(new PackStatement(artifact.contents()).bytes())) {
            return new Standing.Wrong("it is not what " + signature.key() + " signed.");
        }
        try {
            return known(signature.key()).<Standing>map(key -> new Standing.Trusted(key.toString()))
                .orElseGet(() -> new Standing.Stranger(signature.key().toString()));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The list of trusted keys cannot be read", e);
            return new Standing.Unchecked("the list of trusted keys " + file + " cannot be read or is damaged.");
        }
    }

    /** The key under the name by which the operator trusts it; who signs may call himself anything. */
    public Optional<VerifyingKey> known(VerifyingKey signer) throws IOException {
        return all().stream().filter(key -> key.isSameAs(signer)).findFirst();
    }

    public Path path() {
        return file;
    }

    /**
     * Those trusted now, in the order in which they were added.
     *
     * @throws IllegalArgumentException when a line of the file is no key, or the last was cut off
     */
    public List<VerifyingKey> all() throws IOException {
        if (Files.notExists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new IllegalArgumentException("its last line has no end");
        }
        return text.lines().filter(line -> !line.isBlank()).map(VerifyingKey::parse).toList();
    }

    /** On the disk when this returns. */
    public synchronized void add(VerifyingKey key) throws IOException {
        List<VerifyingKey> keys = new ArrayList<>(all());
        keys.removeIf(known -> known.isSameAs(key));
        keys.add(key);
        write(keys);
    }

    /** On the disk when this returns. */
    public synchronized void remove(VerifyingKey key) throws IOException {
        write(all().stream().filter(known -> !known.isSameAs(key)).toList());
    }

    private void write(List<VerifyingKey> keys) throws IOException {
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key.text()).append('\n'));
        DurableFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
