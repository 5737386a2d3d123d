package org.dorsal.core.packs.internal.audit;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.dorsal.core.packs.AuditTrail;
import org.dorsal.core.packs.PackAudit;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.file.DiskWords;

/**
 * The audit, checked against the ledger.
 *
 * @param generation of the ledger
 */
public record CheckedAudit(AuditFile file, LongSupplier generation) implements PackAudit {
    @Override
    public AuditTrail trail() {
        try {
            return file.trail(generation.getAsLong());
        } catch (IOException e) {
            throw new PackRefusedException(new Refusal("The audit cannot be shown.", "The file " + file.path() + " cannot be read: "
                + DiskWords.of(e) + ".", "Check whose the file is, and the disk."));
        }
    }
}
