package org.dorsal.core.console.internal.guide.sitting;

import java.util.Optional;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.screening.Verdict;

/** What the screening knows of the pain before. */
final class Pain {
    private static final String FACT = "pain_nrs";

    private Pain() {
    }

    static String before(Verdict verdict) {
        return Optional.ofNullable(verdict.answers().get(FACT)).flatMap(Answer::value).map(FactValue::words).orElse("not told");
    }
}
