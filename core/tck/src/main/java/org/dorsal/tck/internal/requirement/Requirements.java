package org.dorsal.tck.internal.requirement;

import java.util.List;
import java.util.stream.Stream;
import org.dorsal.tck.internal.file.PluginFile;
import org.dorsal.tck.internal.laboratory.Departure;
import org.dorsal.tck.internal.requirement.arrival.ActivitiesDeclareDemands;
import org.dorsal.tck.internal.requirement.arrival.AnnouncesItsChecks;
import org.dorsal.tck.internal.requirement.arrival.Arrival;
import org.dorsal.tck.internal.requirement.arrival.ChecksArrive;
import org.dorsal.tck.internal.requirement.arrival.ComponentsActivate;
import org.dorsal.tck.internal.requirement.arrival.CountsItsServices;
import org.dorsal.tck.internal.requirement.arrival.DependsOnNothingInternal;
import org.dorsal.tck.internal.requirement.arrival.FactsAgree;
import org.dorsal.tck.internal.requirement.arrival.FactsAreDefined;
import org.dorsal.tck.internal.requirement.arrival.NamesAreFree;
import org.dorsal.tck.internal.requirement.arrival.ProgramsNameActivities;
import org.dorsal.tck.internal.requirement.arrival.SaysWhatItIs;
import org.dorsal.tck.internal.requirement.check.Answers;
import org.dorsal.tck.internal.requirement.check.AnswersInTime;
import org.dorsal.tck.internal.requirement.check.DeclaresWhatItReads;
import org.dorsal.tck.internal.requirement.check.Forgets;
import org.dorsal.tck.internal.requirement.check.HoldsNothingUnansweredAgainst;
import org.dorsal.tck.internal.requirement.check.IsDeterministic;
import org.dorsal.tck.internal.requirement.check.IsMonotone;
import org.dorsal.tck.internal.requirement.check.IsSafeForThreads;
import org.dorsal.tck.internal.requirement.check.LeavesEvidence;
import org.dorsal.tck.internal.requirement.check.MakesValidFindings;
import org.dorsal.tck.internal.requirement.check.ReadsWhatItDeclares;
import org.dorsal.tck.internal.requirement.check.ReturnsFindings;
import org.dorsal.tck.internal.requirement.check.RulesHaveNames;
import org.dorsal.tck.internal.requirement.check.TakesNotSureAsWorse;
import org.dorsal.tck.internal.requirement.check.ToleratesNotSure;
import org.dorsal.tck.internal.requirement.check.ToleratesUnanswered;
import org.dorsal.tck.internal.requirement.code.CodeOfChecks;
import org.dorsal.tck.internal.requirement.code.LooksAtEvidenceOnly;
import org.dorsal.tck.internal.requirement.code.RunsOnJava17;
import org.dorsal.tck.internal.requirement.code.StaysInside;
import org.dorsal.tck.internal.requirement.departure.IsForgotten;
import org.dorsal.tck.internal.requirement.departure.LeavesNoThread;
import org.dorsal.tck.internal.requirement.departure.Stops;
import org.dorsal.tck.internal.requirement.manifest.ExportsNothing;
import org.dorsal.tck.internal.requirement.manifest.ImportsContractsOnly;
import org.dorsal.tck.internal.requirement.manifest.NamesItself;
import org.dorsal.tck.internal.requirement.manifest.SaysWhichVersionsItImports;
import org.dorsal.tck.internal.requirement.manifest.WiresByPackagesOnly;
import org.dorsal.tck.internal.requirement.version.RisesWithItsChanges;
import org.dorsal.tck.internal.requirement.version.StaysItself;
import org.dorsal.tck.internal.requirement.version.Upgrade;
import org.dorsal.tck.internal.requirement.wording.MakesNoDiagnosis;
import org.dorsal.tck.internal.requirement.wording.NamesItsSources;
import org.dorsal.tck.internal.requirement.wording.SpeaksInSentences;
import org.dorsal.tck.internal.requirement.wording.SpeaksPlainly;
import org.dorsal.tck.internal.requirement.wording.Wording;
import org.dorsal.tck.internal.trial.Trial;

/** All that is demanded, by what is looked at. */
public final class Requirements {
    /** Of a jar that is a bundle, before any of its code runs. */
    public static final List<Requirement<PluginFile>> OF_BUNDLES = List.of(new NamesItself(), new ImportsContractsOnly(),
        new SaysWhichVersionsItImports(), new ExportsNothing(), new WiresByPackagesOnly(), new RunsOnJava17(), new StaysInside());

    /** Of what has started. */
    public static final List<Requirement<Arrival>> OF_ARRIVALS = List.of(new DependsOnNothingInternal(), new ComponentsActivate(),
        new SaysWhatItIs(), new AnnouncesItsChecks(), new ChecksArrive(), new CountsItsServices(), new NamesAreFree(), new FactsAgree(),
        new FactsAreDefined(), new ActivitiesDeclareDemands(), new ProgramsNameActivities());

    /** Of the code of its checks. */
    public static final List<Requirement<CodeOfChecks>> OF_CODE = List.of(new LooksAtEvidenceOnly());

    /** Of each check. */
    public static final List<Requirement<Trial>> OF_CHECKS = List.of(new AnswersInTime(), new Answers(), new ToleratesUnanswered(),
        new ToleratesNotSure(), new ReturnsFindings(), new MakesValidFindings(), new RulesHaveNames(), new LeavesEvidence(),
        new DeclaresWhatItReads(), new ReadsWhatItDeclares(), new IsDeterministic(), new IsSafeForThreads(), new IsMonotone(),
        new TakesNotSureAsWorse(), new HoldsNothingUnansweredAgainst(), new Forgets());

    /** Of each check of rules as data: what is proven of every rule when it is read is not sampled once more. */
    public static final List<Requirement<Trial>> OF_RULES = OF_CHECKS.stream()
        .filter(requirement -> !(requirement instanceof Answers || requirement instanceof IsMonotone)).toList();

    /** Of what people read. */
    public static final List<Requirement<Wording>> OF_WORDING = List.of(new SpeaksInSentences(), new SpeaksPlainly(), new MakesNoDiagnosis(),
        new NamesItsSources());

    /** Of what was released before. */
    public static final List<Requirement<Upgrade>> OF_UPGRADES = List.of(new StaysItself(), new RisesWithItsChanges());

    /** Of what is uninstalled. */
    public static final List<Requirement<Departure>> OF_DEPARTURES = List.of(new Stops(), new LeavesNoThread(), new IsForgotten());

    private Requirements() {
    }

    public static Stream<Requirement<?>> all() {
        return Stream.of(OF_BUNDLES, OF_ARRIVALS, OF_CODE, OF_CHECKS, OF_WORDING, OF_UPGRADES, OF_DEPARTURES).flatMap(List::stream);
    }
}
