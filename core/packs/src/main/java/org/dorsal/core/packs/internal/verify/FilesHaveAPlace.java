package org.dorsal.core.packs.internal.verify;

import java.util.List;
import java.util.regex.Pattern;
import org.dorsal.core.content.PackProblem;

/** A pack of data holds what a pack holds, and nothing that rides along unread. */
final class FilesHaveAPlace implements PackCheck {
    private static final Pattern KNOWN = Pattern.compile("META-INF/.*|(README|LICEN[CS]E|NOTICE|CHANGELOG)(\\.md|\\.txt)?"
        + "|(pack|sources)\\.json|(facts|questions|rules|activities|programs|lessons)/.*");

    @Override
    public List<PackProblem> problems(Candidate pack, Neighbours neighbours) {
        if (pack.artifact().code()) {
            return List.of();
        }
        return pack.artifact().contents().keySet().stream().filter(file -> !KNOWN.matcher(file).matches() && !pack.hasProblemIn(file))
            .map(file -> Places.whole(file).problem("The file belongs to no place in a pack.", "Take it out; figures are drawn in the activities."))
            .toList();
    }
}
