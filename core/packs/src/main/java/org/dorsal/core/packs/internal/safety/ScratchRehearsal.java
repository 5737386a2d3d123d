package org.dorsal.core.packs.internal.safety;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.gate.Rehearsal;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.SafetyDiff.Answer;
import org.dorsal.core.packs.internal.safety.ScratchPlatform.Trial;
import tools.jackson.databind.JsonNode;

/**
 * Rehearses changes that bring code: on another platform with the packs of now, and on one with those of then. A platform
 * tells from outside which activities are open, not which of their variants.
 */
final class ScratchRehearsal implements SafetyRehearsal {
    private final Rehearsal rehearsal;
    private final ScratchPlatform platform;

    ScratchRehearsal(Rehearsal rehearsal, ScratchPlatform platform) {
        this.rehearsal = rehearsal;
        this.platform = platform;
    }

    @Override
    public SafetyDiff of(List<PackChange> changes, List<InstalledPack> after, Map<String, Path> files) {
        List<Profile> profiles = new ArrayList<>(Profiles.bundled());
        profiles.addAll(Profiles.examples(checksOf(changes)));
        Trial now = platform.of(before(changes, after), files, profiles);
        Trial then = platform.of(after, files, profiles);
        SortedMap<String, JsonNode> thingsNow = things(now);
        SortedMap<String, JsonNode> thingsThen = things(then);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            answer(profiles.get(i), now.verdicts().get(i), then.verdicts().get(i), activities(thingsNow), activities(thingsThen))
                .ifPresent(answers::add);
        }
        return Comparison.of(thingsNow, thingsThen, answers);
    }

    private List<InstalledCheck> checksOf(List<PackChange> changes) {
        Set<String> going = changes.stream().flatMap(change -> change.before().stream()).map(InstalledPack::bundle).collect(Collectors.toSet());
        return rehearsal.present().catalogue().checks().values().stream().filter(check -> going.contains(check.by().bundle()))
            .map(Provided::what).toList();
    }

    private static List<InstalledPack> before(List<PackChange> changes, List<InstalledPack> after) {
        Set<String> changed = changes.stream().map(PackChange::id).collect(Collectors.toSet());
        return Stream.concat(after.stream().filter(pack -> !changed.contains(pack.id())),
            changes.stream().flatMap(change -> change.before().stream())).toList();
    }

    /** Empty for a profile that speaks of what no pack of now defines. */
    private static Optional<Answer> answer(Profile profile, JsonNode now, JsonNode then, Set<String> activitiesNow, Set<String> activitiesThen) {
        if (now.has("error")) {
            return Optional.empty();
        }
        Set<String> openNow = words(now.path("permitted"));
        Set<String> openThen = words(then.path("permitted"));
        Set<String> opened = new HashSet<>(openThen);
        opened.removeAll(openNow);
        // From outside nobody can see whether the checks of now would let a new activity; so for whom they found anything, it counts.
        opened.removeIf(activity -> !activitiesNow.contains(activity) && isWell(now));
        Set<String> closed = new HashSet<>(openNow);
        closed.removeAll(openThen);
        closed.retainAll(activitiesThen);
        return Optional.of(new Answer(profile.title(), level(now), level(then), opened, closed, undecided(then)));
    }

    private static boolean isWell(JsonNode verdict) {
        return level(verdict) == Level.SELF_CARE && undecided(verdict).isEmpty();
    }

    /** The highest of the findings: the verdict's own word hides it while something is not decided. */
    private static Level level(JsonNode verdict) {
        return StreamSupport.stream(verdict.path("findings").spliterator(), false)
            .map(finding -> level(finding.path("level").asString(""))).reduce(Level.SELF_CARE, Level::orHigher);
    }

    private static Level level(String word) {
        return Arrays.stream(Level.values()).filter(level -> level.word().equals(word)).findFirst()
            .orElseThrow(() -> new UnrehearsedException("What a trial of it says cannot be read: the level \"" + word + "\"."));
    }

    private static Optional<String> undecided(JsonNode verdict) {
        if (verdict.has("error")) {
            return Optional.of(verdict.path("error").path("what").asString("the facts"));
        }
        return Stream.concat(
                StreamSupport.stream(verdict.path("indeterminate").spliterator(), false).map(check -> "the check " + check.path("check").asString("")),
                words(verdict.path("unanswered")).stream().map(fact -> "the fact " + fact))
            .distinct().reduce((one, next) -> one + ", " + next);
    }

    private static SortedMap<String, JsonNode> things(Trial trial) {
        SortedMap<String, JsonNode> things = new TreeMap<>();
        trial.things().stream().filter(thing -> !thing.path("kind").asString("").equals("fact") && !thing.path("state").asString("").equals("missing"))
            .forEach(thing -> things.put(thing.path("kind").asString("") + " " + thing.path("id").asString(""), thing));
        return things;
    }

    private static Set<String> activities(SortedMap<String, JsonNode> things) {
        return things.keySet().stream().filter(thing -> thing.startsWith("technique ") || thing.startsWith("exercise "))
            .map(thing -> thing.substring(thing.indexOf(' ') + 1)).collect(Collectors.toSet());
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new HashSet<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }
}
