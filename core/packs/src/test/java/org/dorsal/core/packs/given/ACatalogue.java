package org.dorsal.core.packs.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.Beside;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.internal.file.ArtifactSource;
import org.dorsal.core.packs.internal.file.PackArtifact;

/** The catalogue as it is while one pack runs. */
public final class ACatalogue implements Catalogues {
    private final Provider by;
    private final CarriedServices carried;

    private ACatalogue(Provider by, CarriedServices carried) {
        this.by = by;
        this.carried = carried;
    }

    public static ACatalogue with(PackArtifact pack) {
        Provider by = new Provider(pack.symbolicName(), pack.coordinate().version().toString(), pack.coordinate().id());
        return new ACatalogue(by, new PackInspector().inspect(new ArtifactSource(pack.file()), Beside.all(id -> Optional.empty()), ReadingLimits.STANDARD).carried().orElseThrow());
    }

    @Override
    public Catalogue current() {
        Stream<OfferedActivity> activities = Stream.concat(
            carried.techniques().stream().map(t -> new OfferedActivity(ActivityKind.TECHNIQUE, t.activity())),
            carried.exercises().stream().map(e -> new OfferedActivity(ActivityKind.EXERCISE, e.activity())));
        return new Catalogue(1, byId(activities, a -> a.activity().id()),
            byId(carried.programs().stream().map(p -> p.schedule()), Schedule::id), byId(carried.facts().stream(), Fact::id),
            byId(carried.questions().stream(), Question::id), byId(carried.lessons().stream(), Lesson::id),
            byId(carried.checks().stream().map(c -> new InstalledCheck(c.id(), c.phases(), c.reads(), c)), InstalledCheck::id),
            Set.of(), List.of());
    }

    @Override
    public Catalogue settled() {
        return current();
    }

    private <T> Map<String, Provided<T>> byId(Stream<T> things, Function<T, String> id) {
        Map<String, Provided<T>> all = new TreeMap<>();
        things.forEach(thing -> all.put(id.apply(thing), new Provided<>(thing, by)));
        return all;
    }
}
