package org.dorsal.tck.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.tck.Problem.Place;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.file.PluginReader;
import org.dorsal.tck.internal.file.UnreadablePluginException;
import org.dorsal.tck.internal.guard.Failure;
import org.dorsal.tck.internal.laboratory.Laboratory;
import org.dorsal.tck.internal.laboratory.Offered;
import org.dorsal.tck.internal.laboratory.Stay;
import org.dorsal.tck.internal.laboratory.Surroundings;
import org.dorsal.tck.internal.requirement.Demands;
import org.dorsal.tck.internal.requirement.Requirements;
import org.dorsal.tck.internal.requirement.arrival.Arrival;
import org.dorsal.tck.internal.requirement.code.CodeOfChecks;
import org.dorsal.tck.internal.requirement.code.RunsOnJava17;
import org.dorsal.tck.internal.requirement.version.Release;
import org.dorsal.tck.internal.requirement.version.Upgrade;
import org.dorsal.tck.internal.requirement.wording.Wording;

/** Holds a plugin against the requirements, from its file to what is left of it. */
public final class Examination {
    private static final String RUNS_HERE = new RunsOnJava17().id();

    private final Laboratory laboratory;
    private final Judgement judgement;

    public Examination(Laboratory laboratory, Diary diary) {
        this.laboratory = laboratory;
        this.judgement = new Judgement(diary);
    }

    /** @param earlier what was released of it before */
    public void of(Path file, Optional<Path> earlier) {
        judgement.begins(Demands.READABLE);
        try {
            PluginFile plugin = PluginReader.read(file);
            judgement.isOf(plugin.title());
            Optional<Release> before = earlier.isEmpty() ? Optional.empty() : Optional.of(released(PluginReader.read(earlier.get())));
            if (plugin.isBundle()) {
                examineBundle(plugin, before);
            } else {
                examineData(plugin, before);
            }
        } catch (UnreadablePluginException e) {
            judgement.finds(Demands.READABLE, Place.inFile(e.file().toString()), e.getMessage(), e.fix());
        }
    }

    private void examineData(PluginFile plugin, Optional<Release> before) {
        laboratory.makeRoomFor(plugin);
        Surroundings surroundings = new Surroundings(laboratory);
        Content content = Content.of(plugin, laboratory, surroundings);
        if (content.isReadable()) {
            Offered offered = Offered.by(content.carried(), surroundings);
            judgement.holds(Requirements.OF_ARRIVALS, Arrival.ofData(offered, surroundings));
            examineOffered(plugin, offered, before);
        }
        content.judge(judgement);
    }

    private void examineBundle(PluginFile plugin, Optional<Release> before) {
        judgement.holds(Requirements.OF_BUNDLES, plugin);
        laboratory.makeRoomFor(plugin);
        try {
            Stay stay = Stay.of(plugin, laboratory);
            Optional<Content> content = plugin.isPack() ? Optional.of(Content.of(plugin, laboratory, new Surroundings(laboratory))) : Optional.empty();
            boolean runs = starts(stay) && content.stream().allMatch(Content::isReadable) && judgement.isMet(RUNS_HERE);
            boolean held = runs && holdsThread(plugin, stay, before);
            content.ifPresent(data -> data.judge(judgement));
            judgement.holds(Requirements.OF_DEPARTURES, stay.leave(held));
        } catch (Failure failure) {
            refused(Demands.RESOLVES, "It cannot be installed: " + failure.getMessage() + ".");
        }
    }

    private boolean starts(Stay stay) {
        judgement.begins(Demands.RESOLVES);
        judgement.begins(Demands.STARTS);
        try {
            stay.start();
            return true;
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
        if (judgement.isSound()) {
            judgement.finds(requirement, Place.of("bundle"), what, "It may need the API and SLF4J, and starts without a fault and within 8 s.");
        }
    }

    /** Looks at what it does; whether it held on to one of our threads then. */
    private boolean holdsThread(PluginFile plugin, Stay stay, Optional<Release> before) {
        Content.judge(laboratory.problemsInForce(plugin), judgement);
        Surroundings surroundings = new Surroundings(laboratory);
        Offered offered = stay.offered(surroundings);
        if (judgement.isMet(Demands.CONTENT)) {
            judgement.holds(Requirements.OF_ARRIVALS,
                new Arrival(stay.announcedChecks(), offered, stay.components(), stay.values(Capabilities.TOGETHER), surroundings));
            judgement.holds(Requirements.OF_CODE, new CodeOfChecks(plugin, classesOf(offered)));
        }
        return examineOffered(plugin, offered, before);
    }

    private boolean examineOffered(PluginFile plugin, Offered offered, Optional<Release> before) {
        Trials trials = new Trials(judgement);
        offered.checks().forEach(check -> trials.hold(check, offered.checks().size()));
        trials.sumUp();
        judgement.holds(Requirements.OF_WORDING, Wording.of(offered, trials.findings()));
        before.ifPresent(release -> judgement.holds(Requirements.OF_UPGRADES, new Upgrade(release, release(plugin, offered))));
        return trials.leftStuck();
    }

    private static Set<String> classesOf(Offered offered) {
        return offered.checks().stream().map(check -> check.check().getClass().getName().replace('.', '/')).collect(Collectors.toSet());
    }

    /** What was released before is not held against anything. */
    private Release released(PluginFile earlier) {
        laboratory.makeRoomFor(earlier);
        Surroundings surroundings = new Surroundings(laboratory);
        if (!earlier.isBundle()) {
            return release(earlier, Offered.by(laboratory.inspection().inspect(earlier, Beside.all(surroundings::fact), ReadingLimits.WIDEST).readable(),
                surroundings));
        }
        try {
            Stay stay = Stay.of(earlier, laboratory);
            try {
                stay.start();
                return release(earlier, stay.offered(surroundings));
            } finally {
                stay.end();
            }
        } catch (Failure failure) {
            judgement.notes("What was released before does not run here (" + failure.getMessage() + "): only its name, version and files are compared.");
            return release(earlier, Offered.NOTHING);
        }
    }

    private Release release(PluginFile file, Offered offered) {
        return Release.of(laboratory.inspection().header(file, ReadingLimits.WIDEST), file, offered);
    }
}
