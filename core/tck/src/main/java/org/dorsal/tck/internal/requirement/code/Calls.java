package org.dorsal.tck.internal.requirement.code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dorsal.tck.internal.file.ClassFile;
import org.dorsal.tck.internal.file.PluginFile;

/** Which methods of a list the classes of a plugin call. */
final class Calls {
    private static final String WHOLE_CLASS = ".*";

    private Calls() {
    }

    /** By each call that is on the list, the classes that make it. */
    static SortedMap<String, List<String>> of(PluginFile plugin, Collection<String> list) {
        SortedMap<String, List<String>> calls = new TreeMap<>();
        plugin.classes().forEach(path -> in(plugin, path).stream().filter(call -> listed(call, list).isPresent())
            .forEach(call -> calls.computeIfAbsent(call, first -> new ArrayList<>()).add(path)));
        return calls;
    }

    /** What a class calls. */
    static Set<String> in(PluginFile plugin, String path) {
        try {
            return ClassFile.read(plugin.entries().get(path)).calls();
        } catch (IOException | RuntimeException damaged) {
            return Set.of();
        }
    }

    /** The entry of the list that a call is on by. */
    static Optional<String> listed(String call, Collection<String> list) {
        String wholeClass = call.substring(0, call.lastIndexOf('.')) + WHOLE_CLASS;
        return list.stream().filter(entry -> entry.equals(call) || entry.equals(wholeClass)).findFirst();
    }

    /** As it is written in Java. */
    static String named(String call) {
        return call.replace('/', '.').replace(".<init>", "()");
    }
}
