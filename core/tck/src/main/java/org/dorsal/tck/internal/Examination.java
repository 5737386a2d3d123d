package org.dorsal.tck.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.tck.Problem;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.Severity;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.file.PluginReader;
import org.dorsal.tck.internal.file.UnreadablePluginException;
import org.dorsal.tck.internal.guard.Failure;
import org.dorsal.tck.internal.laboratory.Laboratory;
import org.dorsal.tck.internal.laboratory.Offered;
import org.dorsal.tck.internal.laboratory.Stay;
import org.dorsal.tck.internal.laboratory.Surroundings;
import org.dorsal.tck.internal.requirement.Demands;
import org.dorsal.tck.internal.requirement.Requirement;
import org.dorsal.tck.internal.requirement.Requirements;
import org.dorsal.tck.internal.requirement.arrival.Arrival;
import org.dorsal.tck.internal.trial.CheckUnderTrial;
import org.dorsal.tck.internal.trial.Trial;
import org.osgi.framework.Constants;

/** Holds a plugin against the requirements, from its file to what is left of it. */
public final class Examination {
    /** For all trials together, whatever the number of checks; a run has 60 s. */
    private static final Duration FOR_TRIALS = Duration.ofSeconds(30);
    private static final Duration FOR_A_TRIAL = Duration.ofSeconds(10);

    private final Laboratory laboratory;
    private final Diary diary;
    private boolean sound = true;

    public Examination(Laboratory laboratory, Diary diary) {
        this.laboratory = laboratory;
        this.diary = diary;
    }

    public void of(Path file) {
        diary.examines(Demands.READABLE);
        try {
            examine(PluginReader.read(file));
        } catch (UnreadablePluginException e) {
            found(Demands.READABLE, Place.inFile(file.toString()), e.getMessage(), e.fix());
        }
    }

    private void examine(PluginFile plugin) {
        diary.isOf(plugin.header(Constants.BUNDLE_SYMBOLICNAME).map(name -> name.split(";", 2)[0] + " "
            + plugin.header(Constants.BUNDLE_VERSION).orElse("")).orElse(plugin.path().getFileName().toString()));
        if (plugin.isBundle()) {
            hold(Requirements.OF_BUNDLES, plugin);
            examineBundle(plugin);
        }
    }

    private void examineBundle(PluginFile plugin) {
        try {
            Stay stay = Stay.of(plugin, laboratory);
            if (plugin.isPack()) {
                examineContent(plugin, stay.surroundings());
            }
            boolean held = starts(stay) && holdsThread(stay);
            hold(Requirements.OF_DEPARTURES, stay.leave(held));
        } catch (Failure failure) {
            refused(Demands.RESOLVES, "It cannot be installed: " + failure.getMessage() + ".");
        }
    }

    private void examineContent(PluginFile plugin, Surroundings surroundings) {
        diary.examines(Demands.CONTENT);
        for (PackProblem problem : laboratory.inspection().inspect(plugin, Beside.all(surroundings::fact), ReadingLimits.STANDARD).problems()) {
            found(Demands.CONTENT, new Place(problem.file() + problem.pointer(), problem.file(), problem.line(), problem.column()), problem.what(), problem.fix());
        }
    }

    private boolean starts(Stay stay) {
        diary.examines(Demands.RESOLVES);
        diary.examines(Demands.STARTS);
        try {
            stay.resolve();
            return sound;
        } catch (Failure failure) {
            if (stay.isResolved()) {
                refused(Demands.STARTS, "It does not start: " + failure.getMessage() + ".");
            } else {
                refused(Demands.RESOLVES, "It does not resolve: " + failure.getMessage() + ".");
            }
            return false;
        }
    }

    /** What its manifest is blamed for is not said twice. */
    private void refused(String requirement, String what) {
        if (sound) {
            found(requirement, Place.of("bundle"), what, "It may need the API and SLF4J, and starts without a fault and within 8 s.");
        }
    }

    /** Looks at what it does; whether it held on to one of our threads then. */
    private boolean holdsThread(Stay stay) {
        Surroundings surroundings = stay.surroundings();
        Offered offered = stay.offered(surroundings);
        hold(Requirements.OF_ARRIVALS, new Arrival(stay.announcedChecks(), offered, stay.components(), stay.values(Capabilities.TOGETHER), surroundings));
        return examineChecks(offered.checks());
    }

    private boolean examineChecks(List<CheckUnderTrial> checks) {
        int combined = 0;
        boolean stuck = false;
        int answered = 0;
        for (CheckUnderTrial check : checks) {
            Duration share = FOR_TRIALS.dividedBy(checks.size());
            Trial trial = new Trial(check, share.compareTo(FOR_A_TRIAL) < 0 ? share : FOR_A_TRIAL);
            hold(Requirements.OF_CHECKS, trial);
            answered += trial.answered();
            stuck |= trial.isStuck();
            combined += trial.isExhaustive() ? 1 : 0;
        }
        if (!checks.isEmpty()) {
            diary.notes(checks.size() + " checks were asked about " + answered + " samples (seed " + Trial.SEED + "); of " + combined
                + " checks every combination of the values that were tried.");
        }
        return stuck;
    }

    private <S> void hold(List<Requirement<S>> requirements, S subject) {
        for (Requirement<S> requirement : requirements) {
            diary.examines(requirement.id());
            requirement.flaws(subject).stream().map(flaw -> flaw.of(requirement)).forEach(this::found);
        }
    }

    private void found(String requirement, Place place, String what, String fix) {
        found(new Problem(requirement, Severity.ERROR, place, what, Optional.empty(), fix));
    }

    private void found(Problem problem) {
        sound &= problem.severity() == Severity.WARNING;
        diary.found(problem);
    }
}
