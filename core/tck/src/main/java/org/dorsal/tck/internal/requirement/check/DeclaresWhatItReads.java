package org.dorsal.tck.internal.requirement.check;

import java.util.List;
import org.dorsal.tck.internal.requirement.Flaw;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.trial.Trial;
import org.dorsal.text.Printable;

public final class DeclaresWhatItReads implements Requirement<Trial> {
    @Override
    public String id() {
        return "check.declares-reads";
    }

    @Override
    public String demand() {
        return "A check asks for no fact that it does not declare to read.";
    }

    @Override
    public List<Flaw> flaws(Trial trial) {
        return trial.outcomes().flatMap(outcome -> outcome.trespass().stream()).distinct().sorted().map(fact -> Flaw.error(trial.place(),
            "It asks for the fact " + Printable.of(fact) + ", which reads() does not name; that is a fault, even where the exception is caught.",
            "Add it to reads(), or do not ask for it.").seenWith(trial.firstWith(outcome -> outcome.trespass().filter(fact::equals).isPresent()).orElseThrow())).toList();
    }
}
