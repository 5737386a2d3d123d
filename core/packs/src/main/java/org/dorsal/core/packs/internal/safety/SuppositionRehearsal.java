package org.dorsal.core.packs.internal.safety;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.catalogue.SupposedBundle;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Rehearsal;
import org.dorsal.core.gate.Supposition;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.SafetyDiff;

/** Rehearses changes that bring no code: on the catalogue that would be. */
final class SuppositionRehearsal implements SafetyRehearsal {
    private final Rehearsal rehearsal;
    private final PackInspection inspection;

    SuppositionRehearsal(Rehearsal rehearsal, PackInspection inspection) {
        this.rehearsal = rehearsal;
        this.inspection = inspection;
    }

    @Override
    public SafetyDiff of(List<PackChange> changes, List<InstalledPack> after, Map<String, Path> files) {
        Set<String> going = changes.stream().flatMap(change -> change.before().stream()).map(InstalledPack::bundle)
            .collect(Collectors.toSet());
        List<InstalledPack> coming = changes.stream().flatMap(change -> change.after().stream()).toList();
        Catalogue staying = rehearsal.supposing(going, List.of()).catalogue();
        List<SupposedBundle> supposed = new SupposedPacks(inspection, staying, files).read(coming);
        return compared(rehearsal.present(), rehearsal.supposing(going, supposed));
    }

    private static SafetyDiff compared(Supposition before, Supposition after) {
        Catalogue now = before.catalogue();
        Catalogue then = after.catalogue();
        Doors doors = new Doors(demands(now), demands(then));
        List<Asked> asked = profiles(now, then).stream()
            .map(profile -> new Asked(profile, judged(before, profile), judged(after, profile))).toList();
        return Comparison.of(doors, things(now), things(then), new Asking(now, then).loosened(), asked);
    }

    private static List<Profile> profiles(Catalogue now, Catalogue then) {
        List<Profile> profiles = new ArrayList<>(Profiles.bundled());
        List<InstalledCheck> changed = Stream.concat(changed(now, then), changed(then, now)).toList();
        profiles.addAll(Profiles.examples(inQuestion(now, then)));
        profiles.addAll(Profiles.around(changed, now));
        return profiles;
    }

    /** The checks of the one that the other has too, and has otherwise. */
    private static Stream<InstalledCheck> changed(Catalogue one, Catalogue other) {
        return different(one, other, false).filter(check -> other.checks().containsKey(check.id()));
    }

    private static Judged judged(Supposition supposition, Profile profile) {
        Assessment assessment = supposition.judge(profile.facts(), profile.phase());
        Optional<String> undecided = Stream.concat(assessment.indeterminate().stream().map(check -> "the check " + check.check()),
            assessment.unanswered().stream().map(fact -> "the fact " + fact)).distinct().reduce((one, next) -> one + ", " + next);
        return new Judged(assessment.level(), words(assessment.closed()), undecided);
    }

    private static Map<String, Map<String, Set<String>>> demands(Catalogue catalogue) {
        return catalogue.activities().values().stream().map(offered -> offered.what().activity()).collect(Collectors.toMap(Activity::id,
            activity -> activity.variants().stream().collect(Collectors.toMap(Variant::id, variant -> words(variant.demands())))));
    }

    private static Set<String> words(Set<Demand> demands) {
        return demands.stream().map(demand -> demand.name().toLowerCase(Locale.ROOT).replace('_', '-')).collect(Collectors.toSet());
    }

    /** Where activities change, every rule is in question that may close one of them; else those that change themselves. */
    private static List<InstalledCheck> inQuestion(Catalogue before, Catalogue after) {
        boolean all = before.activities().keySet().stream()
            .anyMatch(id -> after.activity(id).filter(activity -> !activity.equals(before.activity(id).orElseThrow())).isPresent());
        return Stream.concat(different(before, after, all), different(after, before, all)).toList();
    }

    private static Stream<InstalledCheck> different(Catalogue one, Catalogue other, boolean all) {
        return one.checks().values().stream().map(Provided::what)
            .filter(check -> all || !Objects.equals(check, other.checks().containsKey(check.id()) ? other.checks().get(check.id()).what() : null));
    }

    private static SortedMap<String, Object> things(Catalogue catalogue) {
        SortedMap<String, Object> things = new TreeMap<>();
        catalogue.activities().forEach((id, activity) ->
            things.put(activity.what().kind().name().toLowerCase(Locale.ROOT) + " " + id, activity.what()));
        catalogue.programs().forEach((id, program) -> things.put("program " + id, program.what()));
        catalogue.checks().forEach((id, check) -> things.put("check " + id, check.what()));
        return things;
    }
}
