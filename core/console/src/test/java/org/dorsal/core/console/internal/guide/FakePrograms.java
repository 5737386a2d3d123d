package org.dorsal.core.console.internal.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.safety.Level;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Verdict;

/** Programs that stand where they are told. */
public final class FakePrograms implements Programs {
    public final List<String> calls = new ArrayList<>();
    public Optional<NextSitting> next = Optional.empty();
    public Optional<NextSitting> afterwards = Optional.empty();

    public Optional<NextSitting> underCaution = Optional.empty();

    @Override
    public NextSitting next(Verdict verdict, String program) {
        if (underCaution.isPresent() && verdict.assessment().level() == Level.CAUTION) {
            return underCaution.get();
        }
        return calls.isEmpty() ? next.orElseThrow() : afterwards.or(() -> next).orElseThrow();
    }

    @Override
    public void finishedPart(String person, String program, int part, Optional<String> sessionId) {
        calls.add("finishedPart " + part + " " + sessionId.orElse("left out"));
    }

    @Override
    public void resume(String person, String program) {
        calls.add("resume");
    }
}
