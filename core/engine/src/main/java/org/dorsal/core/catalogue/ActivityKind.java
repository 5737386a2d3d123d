package org.dorsal.core.catalogue;

/** Which service an activity was registered as. */
public enum ActivityKind { TECHNIQUE, EXERCISE }
