package org.dorsal.tck.internal.requirement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is demanded, by the ids of the requirements: also of those that belong to the run as a whole. */
public final class Demands {
    public static final String READABLE = "file.readable";
    public static final String CONTENT = "pack.content";
    public static final String RESOLVES = "bundle.resolves";
    public static final String STARTS = "bundle.starts";
    public static final String COMPLETES = "run.completes";

    public static final Map<String, String> BY_ID = byId();

    private Demands() {
    }

    private static Map<String, String> byId() {
        Map<String, String> demands = new LinkedHashMap<>();
        demands.put(READABLE, "It is a jar with a bundle, or a folder, zip or jar with a pack.json, and can be read.");
        demands.put(CONTENT, "All that it carries as data is written as packs are, and each of its rules is proven: it always answers, says no less for a worse answer, and can fire.");
        demands.put(RESOLVES, "A platform with the API and SLF4J has all that it needs.");
        demands.put(STARTS, "It starts within 8 s and without a fault.");
        Requirements.all().forEach(requirement -> demands.put(requirement.id(), requirement.demand()));
        demands.put(COMPLETES, "It neither ends the process in which it runs nor keeps it from its end.");
        return Collections.unmodifiableMap(demands);
    }
}
