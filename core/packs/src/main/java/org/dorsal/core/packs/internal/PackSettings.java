package org.dorsal.core.packs.internal;

import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.packs.internal.file.Limits;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the PID {@code org.dorsal.packs}. */
@ObjectClassDefinition(name = "Packs", description = "Where packs come from, and how large they may be.")
public @interface PackSettings {
    String PID = "org.dorsal.packs";
    /** The longest that a rehearsal may be let take. */
    int MOST_SECONDS = 600;

    @AttributeDefinition(name = "Repositories", required = false,
        description = "Folders and http or https URLs that packs are looked for in, parted by commas; empty for none")
    String repositories() default "";

    @AttributeDefinition(name = "Largest file of a pack", type = AttributeType.LONG, min = "" + Limits.LEAST_BYTES,
        max = "" + Limits.MOST_FILE_BYTES, description = "The most bytes that the zip or jar of a pack may have.")
    long file_bytes() default Limits.STANDARD_FILE_BYTES;

    @AttributeDefinition(name = "Most files in a pack", type = AttributeType.INTEGER, min = "1", max = "" + ReadingLimits.MOST_FILES,
        description = "How many files a pack may hold.")
    int entries() default ReadingLimits.STANDARD_FILES;

    @AttributeDefinition(name = "Largest file in a pack", type = AttributeType.INTEGER, min = "" + Limits.LEAST_BYTES,
        max = "" + Limits.MOST_ENTRY_BYTES, description = "The most bytes that one file in a pack may have once it is unpacked.")
    int entry_bytes() default Limits.STANDARD_ENTRY_BYTES;

    @AttributeDefinition(name = "Largest pack unpacked", type = AttributeType.LONG, min = "" + Limits.LEAST_BYTES,
        max = "" + Limits.MOST_UNPACKED_BYTES,
        description = "The most bytes that all files of a pack together may have once they are unpacked.")
    long unpacked_bytes() default Limits.STANDARD_UNPACKED_BYTES;

    @AttributeDefinition(name = "Largest file of JSON", type = AttributeType.INTEGER, min = "" + ReadingLimits.LEAST_FILE_BYTES,
        max = "" + ReadingLimits.MOST_FILE_BYTES, description = "The most bytes that are read of one file of JSON in a pack.")
    int json_bytes() default ReadingLimits.STANDARD_FILE_BYTES;

    @AttributeDefinition(name = "Deepest JSON", type = AttributeType.INTEGER, min = "" + ReadingLimits.LEAST_DEPTH,
        max = "" + ReadingLimits.MOST_DEPTH, description = "How deep values may lie in one another in a file of JSON in a pack.")
    int json_depth() default ReadingLimits.STANDARD_DEPTH;

    @AttributeDefinition(name = "Longest rehearsal", type = AttributeType.INTEGER, min = "1", max = "" + MOST_SECONDS,
        description = "How many seconds a pack with code may take to start and answer in a process of its own before it is refused.")
    int rehearsal_seconds() default 60;
}
