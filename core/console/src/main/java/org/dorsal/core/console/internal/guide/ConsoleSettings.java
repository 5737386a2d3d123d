package org.dorsal.core.console.internal.guide;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator or a person can set about the console. */
@ObjectClassDefinition(name = "Console", description = "How the guided console sounds and whom it names")
public @interface ConsoleSettings {
    /** The persistent identity of these settings. */
    String PID = "org.dorsal.console";

    @AttributeDefinition(name = "Region", required = false,
        description = "The two letters of the country whose emergency number is shown; empty for that of the system's language setting")
    String region() default "";

    @AttributeDefinition(name = "Emergency number", required = false,
        description = "The number shown where help is needed at once; empty for that of the region")
    String emergency_number() default "";

    @AttributeDefinition(name = "Voice", required = false,
        description = "A command that speaks its last argument, such as espeak-ng or say; empty for the bell alone")
    String voice() default "";

    @AttributeDefinition(name = "Bell", description = "Whether changes ring the terminal's bell where no voice is set")
    boolean bell() default true;

    @AttributeDefinition(name = "Get-ready sound", description = "Whether the get-ready time is announced too")
    boolean get_ready_sound() default true;

    @AttributeDefinition(name = "First choice", description = "The program or activity that Enter starts on the home screen")
    String first_choice() default "desk-reset";
}
