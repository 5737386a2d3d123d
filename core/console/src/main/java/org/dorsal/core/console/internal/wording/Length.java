package org.dorsal.core.console.internal.wording;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.session.SessionLength;

/** How long things take when nobody pauses. */
public final class Length {
    private Length() {
    }

    /** Of a variant with its own dose, from getting ready to being out of position. */
    public static Duration of(Variant variant) {
        return of(variant, variant.dose());
    }

    /** Of a variant with another dose. */
    public static Duration of(Variant variant, Dose dose) {
        return SessionLength.of(variant, dose);
    }

    /** Of one sitting of a program's stage, with the variant of each part that is offered first; absent ones left out. */
    public static Duration of(Schedule.Stage stage, Map<String, Provided<OfferedActivity>> activities) {
        return stage.parts().stream().map(part -> of(part, activities)).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(Schedule.Part part, Map<String, Provided<OfferedActivity>> activities) {
        return Optional.ofNullable(activities.get(part.activity()))
            .map(provided -> provided.what().activity())
            .map(activity -> preferred(activity, part.variant()))
            .map(variant -> of(variant, part.doseFrom(variant.dose())))
            .orElse(Duration.ZERO);
    }

    private static Variant preferred(Activity activity, Optional<String> id) {
        return id.flatMap(activity::variant).orElse(activity.variants().get(0));
    }
}
