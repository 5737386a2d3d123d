package org.dorsal.core.packs.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the PID {@code org.dorsal.packs}. */
@ObjectClassDefinition(name = "Packs", description = "Where packs come from, and how large they may be.")
public @interface PackSettings {
    String PID = "org.dorsal.packs";

    @AttributeDefinition(name = "Repositories", required = false,
        description = "Folders and http or https URLs that packs are looked for in, parted by commas; empty for none")
    String repositories() default "";
}
