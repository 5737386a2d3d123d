package org.dorsal.core.catalogue;

import java.util.Objects;
import org.dorsal.api.activity.Activity;

/** An activity as the catalogue has it: validated, copied, and for a technique with self-adjustment in each variant. */
public record OfferedActivity(ActivityKind kind, Activity activity) {
    public OfferedActivity {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(activity, "activity");
    }
}
