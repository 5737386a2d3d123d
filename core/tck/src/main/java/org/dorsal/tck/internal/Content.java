package org.dorsal.tck.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.CarriedServices;
import org.dorsal.core.content.InspectedPack;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.tck.Problem;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.Severity;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.guard.Bounded;
import org.dorsal.tck.internal.laboratory.Laboratory;
import org.dorsal.tck.internal.laboratory.Surroundings;
import org.dorsal.tck.internal.requirement.Demands;

/** What a plugin carries as data. Its rules are proven on a second thread, as that takes as long as everything else together. */
final class Content {
    private final InspectedPack read;
    private final FutureTask<InspectedPack> proven;

    private Content(InspectedPack read, FutureTask<InspectedPack> proven) {
        this.read = read;
        this.proven = proven;
    }

    static Content of(PluginFile plugin, Laboratory laboratory, Surroundings surroundings) {
        Beside beside = Beside.all(surroundings::fact);
        InspectedPack read = laboratory.inspection().inspect(plugin, beside, ReadingLimits.STANDARD);
        FutureTask<InspectedPack> proven = new FutureTask<>(() -> laboratory.inspection().prove(plugin, beside, ReadingLimits.STANDARD));
        if (read.problems().isEmpty()) {
            Bounded.thread("proves", proven).start();
        }
        return new Content(read, proven);
    }

    /** Whether all of it could be read, so that it makes sense to look on. */
    boolean isReadable() {
        return read.problems().isEmpty();
    }

    CarriedServices carried() {
        return read.readable();
    }

    /** Waits until its rules are proven. */
    void judge(Judgement judgement) {
        judgement.begins(Demands.CONTENT);
        InspectedPack inspected = isReadable() ? proven() : read;
        inspected.problems().forEach(problem -> judgement.finds(problem(Severity.ERROR, problem)));
        inspected.warnings().forEach(warning -> judgement.finds(problem(Severity.WARNING, warning)));
    }

    /** Why it is not in force, though it could be read. */
    static void judge(List<PackProblem> inForce, Judgement judgement) {
        inForce.forEach(problem -> judgement.finds(problem(Severity.ERROR, problem)));
    }

    private InspectedPack proven() {
        try {
            return proven.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the rules cannot be proven: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return read;
        }
    }

    private static Problem problem(Severity severity, PackProblem problem) {
        return new Problem(Demands.CONTENT, severity, new Place(problem.file() + problem.pointer(), problem.file(), problem.line(), problem.column()),
            problem.what(), Optional.empty(), problem.fix());
    }
}
