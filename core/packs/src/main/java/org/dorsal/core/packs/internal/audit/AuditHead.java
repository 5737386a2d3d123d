package org.dorsal.core.packs.internal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.dorsal.core.packs.internal.ledger.DurableFile;

/**
 * Beside the audit: the seal of its last line, so that an end which is cut off is missed. It is written after the line,
 * so whoever dies between the two leaves a line more than it knows of, never one less.
 */
record AuditHead(Path file) {
    /** What was written last; empty where nothing ever was, or the file is gone. */
    Optional<String> seal() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1).strip()) : Optional.empty();
    }

    /** On the disk when this returns. */
    void write(String seal) throws IOException {
        DurableFile.write(file, (seal + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
