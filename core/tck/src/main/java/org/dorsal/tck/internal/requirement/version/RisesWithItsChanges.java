package org.dorsal.tck.internal.requirement.version;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.requirement.version.Change.Part;
import org.osgi.framework.Version;

/** Semantic versioning. Below 1.0.0 each part stands for the next graver one, as is the custom. */
public final class RisesWithItsChanges implements Requirement<Upgrade> {
    private static final int NAMED = 5;

    @Override
    public String id() {
        return "version.rises";
    }

    @Override
    public String demand() {
        return "The version says what changed: major where something goes or means something else, minor where something is added, micro for the rest.";
    }

    @Override
    public List<Flaw> flaws(Upgrade upgrade) {
        List<Change> changes = Change.between(upgrade.before(), upgrade.now());
        if (changes.isEmpty() || !upgrade.before().name().equals(upgrade.now().name())) {
            return List.of();
        }
        Version before = upgrade.before().version().orElse(Version.emptyVersion);
        Version now = upgrade.now().version().orElse(Version.emptyVersion);
        Part part = before.getMajor() == 0 ? lesser(changes.get(0).part()) : changes.get(0).part();
        Version least = least(before, part);
        return now.compareTo(least) >= 0 ? List.of() : List.of(Flaw.error(Place.of("version"),
            "It is " + now + " after " + before + ", but " + words(changes) + ".",
            "Raise the " + part.name().toLowerCase(Locale.ROOT) + " part: at least " + least + "."));
    }

    private static Part lesser(Part part) {
        return part == Part.MAJOR ? Part.MINOR : Part.MICRO;
    }

    private static Version least(Version before, Part part) {
        switch (part) {
            case MAJOR: return new Version(before.getMajor() + 1, 0, 0);
            case MINOR: return new Version(before.getMajor(), before.getMinor() + 1, 0);
            default: return new Version(before.getMajor(), before.getMinor(), before.getMicro() + 1);
        }
    }

    /** Those that make it so, some of them. */
    private static String words(List<Change> changes) {
        List<String> gravest = changes.stream().filter(change -> change.part() == changes.get(0).part()).map(Change::what).toList();
        String more = gravest.size() > NAMED ? " and " + (gravest.size() - NAMED) + " more" : "";
        return gravest.stream().limit(NAMED).collect(Collectors.joining(", ")) + more;
    }
}
