package org.dorsal.tck.internal.requirement.version;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dorsal.core.content.PackHeader;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.laboratory.Offered;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A plugin as it is released.
 *
 * @param name of the bundle or of the pack
 * @param version of it; empty where it has none that can be read
 * @param things what it brings, each by its kind and id
 * @param entries what its file holds
 */
public record Release(String name, Optional<Version> version, SortedMap<String, Thing> things, SortedMap<String, byte[]> entries) {
    public Release {
        things = Collections.unmodifiableSortedMap(new TreeMap<>(things));
    }

    /** @param header what its pack.json says, where it has one that can be read */
    public static Release of(Optional<PackHeader> header, PluginFile file, Offered offered) {
        SortedMap<String, Thing> things = new TreeMap<>();
        offered.checks().forEach(check -> things.put("check " + check.id(), Thing.of(check)));
        offered.facts().forEach(fact -> things.put("fact " + fact.id(), Thing.of(fact)));
        offered.activities().forEach(activity -> things.put("activity " + activity.id(), Thing.of(activity)));
        offered.programs().forEach(program -> things.put("program " + program.id(), Thing.whole(program)));
        offered.questions().forEach(question -> things.put("question " + question.id(), Thing.whole(question)));
        offered.lessons().forEach(lesson -> things.put("lesson " + lesson.id(), Thing.whole(lesson)));
        SortedMap<String, byte[]> entries = new TreeMap<>(file.entries());
        // Builds write there what is of no account, such as when they ran.
        entries.keySet().removeIf(path -> path.startsWith("META-INF/"));
        return new Release(header.map(PackHeader::id).orElse(file.symbolicName()),
            header.map(PackHeader::version).or(() -> version(file)), things, entries);
    }

    private static Optional<Version> version(PluginFile file) {
        try {
            return file.header(Constants.BUNDLE_VERSION).map(Version::parseVersion);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Whether all files are the same. */
    boolean holdsTheSame(Release other) {
        return entries.keySet().equals(other.entries.keySet())
            && entries.entrySet().stream().allMatch(each -> Arrays.equals(each.getValue(), other.entries.get(each.getKey())));
    }

    Optional<Thing> thing(String name) {
        return Optional.ofNullable(things.get(name));
    }

    Map<String, Thing> all() {
        return things;
    }
}
