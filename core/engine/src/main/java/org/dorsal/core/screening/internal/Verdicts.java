package org.dorsal.core.screening.internal;

import java.time.Instant;
import org.dorsal.core.judgement.internal.Judged;
import org.dorsal.core.screening.Verdict;

/** Words a judgement as a verdict on the whole catalogue. */
public final class Verdicts {
    private Verdicts() {
    }

    public static Verdict of(Sitting sitting, Judged judged) {
        return of(sitting.person(), sitting.id(), sitting.until(), judged);
    }

    static Verdict of(String person, String screening, Instant until, Judged judged) {
        Openings openings = new Openings(judged.catalogue(), judged.assessment());
        return new Verdict(person, screening, until, judged.answers(), judged.assessment(), openings.open(), openings.closed());
    }
}
