package org.dorsal.core.packs;

import org.osgi.annotation.versioning.ProviderType;

/** OSGi service: what operators did with packs. Any thread may call. */
@ProviderType
public interface PackAudit {
    /** @throws PackRefusedException when the file is there and cannot be read */
    AuditTrail trail();
}
