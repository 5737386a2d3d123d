package org.dorsal.core.packs.internal.safety;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.catalogue.SupposedBundle;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.gate.Rehearsal;
import org.dorsal.core.gate.Supposition;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.SafetyDiff.Answer;

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
        List<Profile> profiles = new ArrayList<>(Profiles.bundled());
        profiles.addAll(Profiles.examples(inQuestion(before.catalogue(), after.catalogue())));
        return Comparison.of(things(before.catalogue()), things(after.catalogue()),
            profiles.stream().map(profile -> answer(profile, before, after)).toList());
    }

    private static Answer answer(Profile profile, Supposition before, Supposition after) {
        Doors doors = new Doors(before.catalogue(), before.judge(profile.facts(), profile.phase()), after.catalogue(),
            after.judge(profile.facts(), profile.phase()));
        return new Answer(profile.title(), doors.now().level(), doors.then().level(), doors.opened(), doors.closed(), doors.undecided());
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
