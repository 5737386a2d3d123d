package org.dorsal.core.packs.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.dorsal.core.packs.internal.file.PackIntake;

/** Puts a signature into packs. */
final class PackSigner {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final PackIntake intake;

    PackSigner(PackIntake intake) {
        this.intake = intake;
    }

    /**
     * The pack with the signature in it, in the staging folder. What is given is only read.
     *
     * @throws org.dorsal.core.packs.PackRefusedException when it is no pack
     */
    PackArtifact signed(Path pack, SigningKey by, Path staging) throws IOException {
        PackArtifact unsigned = intake.take(pack, staging);
        byte[] signature = SignatureFile.of(new PackStatement(unsigned.contents()).bytes(), by);
        Path with = staging.resolve("signed.jar");
        copy(unsigned.file(), signature, with);
        return intake.take(with, staging);
    }

    private static void copy(Path unsigned, byte[] signature, Path to) throws IOException {
        try (ZipFile from = new ZipFile(unsigned.toFile()); OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            List<? extends ZipEntry> entries = from.stream().filter(entry -> !entry.getName().equals(PackArtifact.SIGNATURE)).toList();
            for (ZipEntry entry : entries) {
                out.putNextEntry(like(entry));
                try (InputStream in = from.getInputStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
            ZipEntry entry = new ZipEntry(PackArtifact.SIGNATURE);
            // The same key and content give the same bytes.
            entry.setTimeLocal(TIME);
            out.putNextEntry(entry);
            out.write(signature);
            out.closeEntry();
        }
    }

    /** Stored stays stored; what was compressed is compressed anew, and may become longer or shorter. */
    private static ZipEntry like(ZipEntry entry) {
        ZipEntry copy = new ZipEntry(entry);
        if (copy.getMethod() == ZipEntry.DEFLATED) {
            copy.setCompressedSize(-1);
        }
        return copy;
    }
}
