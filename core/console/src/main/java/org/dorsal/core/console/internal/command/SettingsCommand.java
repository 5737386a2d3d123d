package org.dorsal.core.console.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Settings;
import org.dorsal.core.console.internal.Settings.Setting;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.console.internal.wording.EmergencyNumbers;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.settings.SettingProblems;

import org.dorsal.text.Nearest;
import org.dorsal.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "settings", description = "What can be set: thresholds, sounds, the emergency number.")
final class SettingsCommand implements Callable<Integer> {
    private final Settings settings;
    private final SettingProblems problems;
    private final Streams streams;

    SettingsCommand(Settings settings, SettingProblems problems, Streams streams) {
        this.settings = settings;
        this.problems = problems;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return list(Format.TEXT);
    }

    @Command(name = "list", description = "All settings with their values.")
    int list(@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text") Format format) {
        List<Setting> all = settings.all();
        if (format == Format.JSON) {
            ArrayNode array = Json.array();
            all.forEach(setting -> array.add(json(setting)));
            Json.page(streams.out(), array);
            return ExitCode.DONE;
        }
        Page page = new Page(streams.out(), streams.width());
        all.forEach(setting -> page.text(setting.name() + " = " + shown(setting)).item("    ", setting.title()));
        if (all.isEmpty()) {
            page.text("Nothing can be set. `dorsal doctor` says whether something is missing.");
        }
        return ExitCode.DONE;
    }

    @Command(name = "get", description = "One setting: its value, what it does, what it takes.")
    int get(@Parameters(paramLabel = "NAME", description = "as listed; the last part will do where it is unique") String name,
            @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text") Format format) {
        Setting setting = find(name);
        if (format == Format.JSON) {
            Json.page(streams.out(), json(setting));
            return ExitCode.DONE;
        }
        new Page(streams.out(), streams.width()).text(setting.name() + " = " + shown(setting))
            .item("    ", setting.title()).item("    ", setting.description())
            .item("    ", "Standard: " + (setting.standard().isEmpty() ? "empty" : setting.standard()));
        return ExitCode.DONE;
    }

    @Command(name = "set", description = "Sets a value; without one, the standard value is in force again.")
    int set(@Parameters(paramLabel = "NAME", description = "as listed; the last part will do where it is unique") String name,
            @Parameters(paramLabel = "VALUE", arity = "0..1", description = "the new value") String value) {
        Setting setting = find(name);
        refuseToWriteOver(setting);
        refuseUnknownRegion(setting, Optional.ofNullable(value));
        settings.set(setting, Optional.ofNullable(value)).ifPresent(problem -> {
            throw Complaint.misused(setting.name() + ": " + Printable.whole(problem, '?'), setting.description());
        });
        new Page(streams.out(), streams.width()).text(setting.name() + " = " + shown(find(setting.name())));
        return ExitCode.DONE;
    }

    /** The damaged file may hold more than this one setting; to write a new one would loosen the others unseen. */
    private void refuseToWriteOver(Setting setting) {
        problems.unread().stream().filter(file -> file.pid().equals(setting.pid())).findFirst().ifPresent(file -> {
            throw Complaint.failed("The settings in " + file.file() + " cannot be read, and to set one would lose the others.",
                "Restore a backup of the file, or remove it and set anew what differed.");
        });
    }

    /** A region without a number of its own would show one that may reach nobody there. */
    private static void refuseUnknownRegion(Setting setting, Optional<String> value) {
        value.filter(region -> setting.name().equals(Settings.REGION)).flatMap(EmergencyNumbers::problemWith).ifPresent(problem -> {
            throw Complaint.misused(setting.name() + ": " + problem, setting.description());
        });
    }

    private Setting find(String name) {
        List<Setting> all = settings.all();
        List<Setting> meant = all.stream()
            .filter(s -> s.name().equals(name) || s.attribute().equals(name) || (s.pid() + "." + s.attribute()).equals(name))
            .toList();
        if (meant.isEmpty()) {
            throw Complaint.misused("There is no setting '" + Printable.of(name) + "'.",
                nearest(name, all).map(n -> "Did you mean '" + n + "'? ").orElse("") + "`dorsal settings list` shows all.");
        }
        if (meant.size() > 1) {
            throw Complaint.misused("'" + Printable.of(name) + "' is not unique.",
                "Write one of " + meant.stream().map(Setting::name).collect(Collectors.joining(", ")) + ".");
        }
        return meant.get(0);
    }

    private static Optional<String> nearest(String name, List<Setting> all) {
        return Nearest.to(name, all.stream().map(Setting::name).toList())
            .or(() -> Nearest.to(name, all.stream().map(Setting::attribute).toList()));
    }

    private static String shown(Setting setting) {
        String value = setting.value().isEmpty() ? "empty" : setting.value();
        return setting.set() ? value + " (standard: " + (setting.standard().isEmpty() ? "empty" : setting.standard()) + ")" : value;
    }

    private static ObjectNode json(Setting setting) {
        return Json.object().put("name", setting.name()).put("value", setting.value()).put("standard", setting.standard())
            .put("set", setting.set()).put("title", setting.title()).put("description", setting.description())
            .put("pid", setting.pid()).put("attribute", setting.attribute());
    }
}
