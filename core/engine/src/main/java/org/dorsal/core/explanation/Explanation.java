package org.dorsal.core.explanation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a verdict rests on.
 *
 * @param reasons one for each finding of the verdict, in its order
 * @param nearly what was nearly found, most serious first
 * @param closed for each activity and each closed variant, what would have to be different
 * @param complete whether all was looked at; where not, there may be more near misses, and shorter ways
 */
public record Explanation(List<Reason> reasons, List<NearMiss> nearly, Map<String, Map<String, WayOpen>> closed, boolean complete) {
    public Explanation {
        reasons = List.copyOf(reasons);
        nearly = List.copyOf(nearly);
        closed = Collections.unmodifiableMap(new TreeMap<>(closed));
    }
}
