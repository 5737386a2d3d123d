package org.dorsal.core.console.internal.command;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.CatalogueProblem;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.Installation.Ailment;
import org.dorsal.core.console.internal.CommandServices;
import org.dorsal.core.console.internal.Settings;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Complaints;
import org.dorsal.core.console.internal.wording.EmergencyNumbers;
import org.dorsal.core.console.internal.wording.Faults;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.console.internal.wording.Words;
import org.dorsal.core.content.LoadedPack;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.gate.Indeterminate;
import org.dorsal.core.gate.Quarantined;
import org.dorsal.core.packs.Inventory;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.settings.SettingProblem;
import org.dorsal.core.settings.UnreadSettings;
import org.dorsal.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "doctor", description = "Whether this installation is whole, and if not, what to do.",
    footer = {"", "Ends with 1 when something is amiss."})
final class DoctorCommand implements Callable<Integer> {
    private static final int PRINTED = 12;
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    /** What keeps checks from answering and is an ailment of its own, before or after theirs. */
    private static final Set<Indeterminate.Cause> NAMED_APART = EnumSet.of(Indeterminate.Cause.JOURNAL,
        Indeterminate.Cause.UNKNOWN_SETTING, Indeterminate.Cause.QUARANTINED);

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format;

    private final CommandServices services;
    private final Streams streams;

    DoctorCommand(CommandServices services, Streams streams) {
        this.services = services;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Set<Ailment> ailments = new LinkedHashSet<>();
        journal(ailments);
        ailments.addAll(services.installation().ailments());
        packs(ailments);
        services.catalogues().settled().problems().forEach(problem -> ailments.add(ailment(problem)));
        services.settingProblems().unread().forEach(file -> ailments.add(ailment(file)));
        services.settingProblems().all().forEach(problem -> ailments.add(ailment(problem)));
        region(ailments);
        checks(ailments);
        if (format == Format.JSON) {
            Json.page(streams.out(), json(ailments));
        } else {
            print(ailments);
        }
        return ailments.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void journal(Set<Ailment> ailments) {
        services.journal().fault().map(Complaints::about)
            .ifPresent(fault -> ailments.add(new Ailment("journal", fault.what(), fault.next())));
    }

    /** Every check is asked, those of before together with those of during, so that those which fail are found before a person meets them. */
    private void checks(Set<Ailment> ailments) {
        services.screenings().prepare();
        List<Indeterminate> failed = Stream.of(Phase.DURING, Phase.AFTER)
            .flatMap(phase -> services.screenings().judge(Map.of(), Unanswered.NO, phase).assessment().indeterminate().stream())
            .filter(check -> !NAMED_APART.contains(check.cause())).distinct().toList();
        missing(failed).forEach((bundle, ids) -> ailments.add(new Ailment("check",
            "Safety checks are missing, and nothing is permitted without: " + String.join(", ", ids) + " " + whose(bundle) + ".",
            "Start their bundle or put it back; if something of it is amiss above, mend that first.")));
        Faults.of(failed.stream().filter(check -> check.cause() != Indeterminate.Cause.MISSING).toList())
            .forEach(fault -> ailments.add(new Ailment("check", fault.what(), fault.next())));
        services.quarantines().all().forEach(quarantined -> ailments.add(ailment(quarantined)));
    }

    private static String whose(String bundle) {
        return bundle.equals(ExpectedCheck.REQUIRED) ? bundle : "(of " + bundle + ")";
    }

    private static Map<String, List<String>> missing(List<Indeterminate> failed) {
        return failed.stream().filter(check -> check.cause() == Indeterminate.Cause.MISSING)
            .collect(Collectors.groupingBy(Indeterminate::bundle, TreeMap::new,
                Collectors.mapping(Indeterminate::check, Collectors.toList())));
    }

    /** Whatever way the region came into its file, an emergency number that may reach nobody is named here. */
    private void region(Set<Ailment> ailments) {
        Settings settings = services.settings();
        if (settings.valueOf(Settings.EMERGENCY_NUMBER).filter(number -> !number.isBlank()).isPresent()) {
            return;
        }
        settings.valueOf(Settings.REGION).flatMap(EmergencyNumbers::problemWith).ifPresent(problem ->
            ailments.add(new Ailment("setting", "The number shown in an emergency is of no country, as " + problem,
                "Set it with `dorsal settings set " + Settings.REGION + " COUNTRY`, or `dorsal settings set "
                    + Settings.EMERGENCY_NUMBER + " NUMBER`.")));
    }

    private void packs(Set<Ailment> ailments) {
        Inventory inventory = services.packServices().operations().inventory();
        inventory.damage().ifPresent(damage -> ailments.add(ailment("ledger", damage)));
        inventory.broken().forEach((id, why) -> {
            if (!isNamedWithItsProblems(id)) {
                ailments.add(ailment("pack", why));
            }
        });
        for (LoadedPack pack : services.packs().loaded()) {
            List<PackProblem> problems = new ArrayList<>(pack.problems());
            if (problems.isEmpty()) {
                problems.addAll(services.packs().examine(pack.id()));
            }
            problems.forEach(problem -> ailments.add(ailment(pack, problem)));
        }
    }

    private boolean isNamedWithItsProblems(String pack) {
        return services.packs().loaded().stream().anyMatch(loaded -> loaded.id().equals(pack) && !loaded.problems().isEmpty());
    }

    private static Ailment ailment(String kind, Refusal refusal) {
        return new Ailment(kind, refusal.what() + " " + refusal.cause(), refusal.next());
    }

    private static Ailment ailment(LoadedPack pack, PackProblem problem) {
        String place = problem.line() > 0 ? ", line " + problem.line() + ", column " + problem.column() : "";
        String pointer = problem.pointer().isEmpty() ? "" : " at " + problem.pointer();
        return new Ailment("pack", "Pack '" + pack.id() + "' " + pack.version() + " (" + pack.bundle() + "), " + problem.file()
            + place + pointer + ": " + problem.what(), problem.fix());
    }

    private static Ailment ailment(CatalogueProblem problem) {
        return new Ailment("catalogue", "Bundle " + problem.by().bundle() + " " + problem.by().version() + ": " + problem.what(),
            problem.next());
    }

    private Ailment ailment(Quarantined quarantined) {
        String since = SINCE.format(quarantined.since().atZone(services.clock().getZone()));
        return new Ailment("quarantine", "The checks of " + quarantined.bundle() + " have not been asked since " + since
            + ", and nothing is permitted without them: its check '" + quarantined.check() + "' " + Printable.of(quarantined.reason())
            + ".", "Update or remove that bundle. Once it is updated or started anew, its checks are asked again.");
    }

    private static Ailment ailment(SettingProblem problem) {
        return new Ailment("setting", "The setting " + problem.attribute() + " in " + problem.pid() + " " + problem.what()
            + "; " + problem.meanwhile() + ".", "Set it to " + problem.allowed()
            + ", or `dorsal settings set " + problem.attribute() + "` without a value for the standard one.");
    }

    private static Ailment ailment(UnreadSettings unread) {
        return new Ailment("settings", "The settings in " + unread.file() + " cannot be read; " + (unread.locks()
            ? "what was set may have been stricter than the standard values, so nothing is permitted."
            : "standard values hold in their place."),
            "Restore a backup of the file, or remove it and set anew what differed (`dorsal settings list`).");
    }

    private ObjectNode json(Set<Ailment> ailments) {
        Installation installation = services.installation();
        ObjectNode json = Json.object().put("well", ailments.isEmpty()).put("version", installation.version())
            .put("java", Runtime.version().toString()).put("home", installation.home().toString());
        ArrayNode problems = json.putArray("problems");
        ailments.forEach(a -> problems.addObject().put("kind", a.kind()).put("what", a.what()).put("next", a.next()));
        json.set("remarks", Json.strings(installation.remarks()));
        ArrayNode packs = json.putArray("packs");
        services.packs().loaded().forEach(pack -> packs.addObject().put("id", pack.id()).put("version", pack.version())
            .put("bundle", pack.bundle()).put("whole", pack.problems().isEmpty()));
        return json;
    }

    private void print(Set<Ailment> ailments) {
        Installation installation = services.installation();
        Page page = new Page(streams.out(), streams.width());
        page.text("Dorsal " + installation.version() + " on Java " + Runtime.version() + ", home " + installation.home());
        page.text(Words.count(services.packs().loaded().size(), "pack") + ": " + Words.list(services.packs().loaded().stream()
            .map(pack -> pack.id() + " " + pack.version()).toList()) + "; "
            + Words.count(services.catalogues().settled().checks().size(), "safety check"));
        installation.remarks().forEach(remark -> page.item("  note: ", remark));
        if (ailments.isEmpty()) {
            page.blank().text("All is well.");
            return;
        }
        page.heading("Amiss");
        ailments.stream().limit(PRINTED).forEach(ailment -> page.item("  - ", ailment.what()).item("    ", ailment.next()));
        if (ailments.size() > PRINTED) {
            page.item("  - ", (ailments.size() - PRINTED) + " more: `dorsal doctor --format json` has all.");
        }
    }
}
