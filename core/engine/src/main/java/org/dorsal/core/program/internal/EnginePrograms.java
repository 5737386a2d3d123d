package org.dorsal.core.program.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.activity.Schedule;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.journal.ProgramRecord;
import org.dorsal.core.program.NextPart;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.UnknownActivityException;
import org.dorsal.text.Nearest;

/** Works out the next sitting of a program from where a person stands and what is open. */
public final class EnginePrograms implements Programs {
    private static final int DAYS_OF_WEEK = 7;

    private final Catalogues catalogues;
    private final Progress progress;
    private final Clock clock;

    public EnginePrograms(Catalogues catalogues, Progress progress, Clock clock) {
        this.catalogues = catalogues;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public NextSitting next(Verdict verdict, String program) {
        Catalogue catalogue = catalogues.current();
        Schedule schedule = schedule(catalogue, program);
        ProgramRecord at = progress.of(verdict.person(), program);
        int stageIndex = Math.min(at.stage(), schedule.stages().size() - 1);
        Schedule.Stage stage = schedule.stages().get(stageIndex);
        boolean easier = at.unsettledInARow() > 0;
        PartChoice choice = new PartChoice(catalogue, verdict, easier);
        List<NextPart> parts = stage.parts().stream().map(choice::of).toList();
        int begunAt = at.part() < parts.size() ? at.part() : 0;
        return new NextSitting(schedule, stageIndex, begunAt, parts, easier, at.paused(), due(at, stage, begunAt));
    }

    @Override
    public void finishedPart(String person, String program, int part, Optional<String> sessionId) {
        progress.finishedPart(person, schedule(catalogues.current(), program), part, sessionId);
    }

    @Override
    public void resume(String person, String program) {
        progress.resume(person, schedule(catalogues.current(), program).id());
    }

    /** Missed days are no failure: it is simply due. */
    private LocalDate due(ProgramRecord at, Schedule.Stage stage, int begunAt) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (begunAt > 0) {
            return today;
        }
        return at.lastSitting().map(last -> LocalDate.ofInstant(last, clock.getZone()).plusDays(DAYS_OF_WEEK / stage.daysPerWeek()))
            .orElse(today);
    }

    private static Schedule schedule(Catalogue catalogue, String program) {
        return Optional.ofNullable(catalogue.programs().get(program)).map(Provided::what)
            .orElseThrow(() -> new UnknownActivityException(program, Nearest.to(program, catalogue.programs().keySet())));
    }
}
