package org.dorsal.core.packs.internal.safety;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import org.dorsal.core.packs.internal.safety.ScratchPlatform.Trial;
import tools.jackson.databind.JsonNode;

/**
 * Rehearses changes that bring code: on another platform with the packs of now, and on one with those of then, by
 * what they print.
 */
final class ScratchRehearsal implements SafetyRehearsal {
    private static final String ERROR = "error";
    private static final Set<String> ACTIVITIES = Set.of("technique", "exercise");

    private final Rehearsal rehearsal;
    private final ScratchPlatform platform;

    ScratchRehearsal(Rehearsal rehearsal, ScratchPlatform platform) {
        this.rehearsal = rehearsal;
        this.platform = platform;
    }

    @Override
    public SafetyDiff of(List<PackChange> changes, List<InstalledPack> after, Map<String, Path> files) {
        List<Profile> profiles = new ArrayList<>(Profiles.bundled());
        List<InstalledCheck> going = checksOf(changes);
        profiles.addAll(Profiles.examples(going));
        profiles.addAll(Profiles.around(going, rehearsal.present().catalogue()));
        Set<String> coming = changes.stream().flatMap(change -> change.after().stream()).map(InstalledPack::id).collect(Collectors.toSet());
        Trial then = platform.of(after, files, coming, profiles);
        Trial now = platform.of(before(changes, after), files, Set.of(), profiles);
        SortedMap<String, JsonNode> thingsNow = things(now);
        SortedMap<String, JsonNode> thingsThen = things(then);
        assertArrived(changes, thingsThen.keySet());
        Doors doors = new Doors(demands(thingsNow), demands(thingsThen));
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            // A profile that speaks of what no pack of now defines has no answer now that another could differ from.
            if (!now.verdicts().get(i).has(ERROR)) {
                asked.add(new Asked(profiles.get(i), judged(now.verdicts().get(i)), judged(then.verdicts().get(i))));
            }
        }
        return Comparison.of(doors, thingsNow, thingsThen, List.of(), asked);
    }

    private static void assertArrived(List<PackChange> changes, Set<String> things) {
        changes.stream().flatMap(change -> change.after().stream()).forEach(pack -> pack.checks().stream()
            .filter(check -> !things.contains("check " + check)).findFirst().ifPresent(check -> {
                throw new UnrehearsedException("The pack " + pack.coordinate() + " announces the check " + check + " and does not bring it.");
            }));
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

    private static Judged judged(JsonNode verdict) {
        Set<String> closes = new HashSet<>();
        verdict.path("findings").forEach(finding -> closes.addAll(words(finding.path("closes"))));
        return new Judged(level(verdict), closes, undecided(verdict));
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
        if (verdict.has(ERROR)) {
            return Optional.of(verdict.path(ERROR).path("what").asString("the facts"));
        }
        return Stream.concat(
                StreamSupport.stream(verdict.path("indeterminate").spliterator(), false).map(check -> "the check " + check.path("check").asString("")),
                words(verdict.path("unanswered")).stream().map(fact -> "the fact " + fact))
            .distinct().reduce((one, next) -> one + ", " + next);
    }

    private static SortedMap<String, JsonNode> things(Trial trial) {
        SortedMap<String, JsonNode> things = new TreeMap<>();
        trial.things().stream().filter(thing -> !thing.path("state").asString("").equals("missing"))
            .forEach(thing -> things.put(thing.path("kind").asString("") + " " + thing.path("id").asString(""), thing));
        return things;
    }

    private static Map<String, Map<String, Set<String>>> demands(SortedMap<String, JsonNode> things) {
        Map<String, Map<String, Set<String>>> demands = new HashMap<>();
        things.values().stream().filter(thing -> ACTIVITIES.contains(thing.path("kind").asString(""))).forEach(activity -> {
            Map<String, Set<String>> variants = new HashMap<>();
            activity.path("variants").forEach(variant -> variants.put(variant.path("id").asString(""), words(variant.path("demands"))));
            demands.put(activity.path("id").asString(""), variants);
        });
        return demands;
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new HashSet<>();
        array.forEach(word -> words.add(word.asString()));
        return words;
    }
}
