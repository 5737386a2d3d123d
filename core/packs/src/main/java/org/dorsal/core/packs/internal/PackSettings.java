package org.dorsal.core.packs.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the PID {@code org.dorsal.packs}. */
@ObjectClassDefinition(name = "Packs", description = "Where packs come from, and how large they may be.")
public @interface PackSettings {
    String PID = "org.dorsal.packs";

    @AttributeDefinition(name = "Repositories", required = false,
        description = "Folders and http or https URLs that packs are looked for in, parted by commas; empty for none")
    String repositories() default "";

    @AttributeDefinition(name = "Largest file of a pack", type = AttributeType.LONG, min = "1000", max = "1000000000",
        description = "The most bytes that the zip or jar of a pack may have.")
    long file_bytes() default 20_000_000;

    @AttributeDefinition(name = "Most files in a pack", type = AttributeType.INTEGER, min = "1", max = "2000",
        description = "How many files a pack may hold.")
    int entries() default 2_000;

    @AttributeDefinition(name = "Largest file in a pack", type = AttributeType.INTEGER, min = "1000", max = "100000000",
        description = "The most bytes that one file in a pack may have once it is unpacked.")
    int entry_bytes() default 5_000_000;

    @AttributeDefinition(name = "Largest pack unpacked", type = AttributeType.LONG, min = "1000", max = "1000000000",
        description = "The most bytes that all files of a pack together may have once they are unpacked.")
    long unpacked_bytes() default 40_000_000;
}
