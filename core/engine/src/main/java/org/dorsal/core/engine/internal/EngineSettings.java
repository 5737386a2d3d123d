package org.dorsal.core.engine.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the PID {@code org.dorsal.engine}. */
@ObjectClassDefinition(name = "Safety gate",
    description = "How long the safety checks may take.")
public @interface EngineSettings {
    String PID = "org.dorsal.engine";
    /** The attribute's name in the configuration. */
    String DEADLINE = "assessment.deadline.millis";
    int SHORTEST_MILLIS = 100;
    int LONGEST_MILLIS = 10_000;

    @AttributeDefinition(name = "Deadline of an assessment", type = AttributeType.INTEGER, min = "100", max = "10000",
        description = "In milliseconds, 100 to 10000, for all checks together. What has not answered by then counts"
            + " as failed, and then nothing is permitted.")
    int assessment_deadline_millis() default 1000;
}
