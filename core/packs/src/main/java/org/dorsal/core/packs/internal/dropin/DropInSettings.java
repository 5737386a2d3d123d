package org.dorsal.core.packs.internal.dropin;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an operator can set about the drop-in folder. */
@ObjectClassDefinition(name = "Drop-in folder", description = "What becomes of packs that are put into the folder drop-in of the home")
public @interface DropInSettings {
    /** The persistent identity of these settings. */
    String PID = "org.dorsal.dropin";

    @AttributeDefinition(name = "Watched", description = "Whether packs in the drop-in folder are installed at all")
    boolean watched() default true;

    @AttributeDefinition(name = "Unsigned",
        description = "Whether a pack of data that nobody signed whom you trust is installed from there; nobody is asked")
    boolean unsigned() default false;
}
