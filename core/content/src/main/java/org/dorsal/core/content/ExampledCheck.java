package org.dorsal.core.content;

import java.util.List;
import java.util.Map;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.SafetyCheck;

/** A check made of rules that come with examples. Two are equal that judge everything alike for what their files say. */
public interface ExampledCheck extends SafetyCheck {
    /** The facts of each example, by id; those that are not given are normal. */
    List<Map<String, FactValue>> examples();
}
