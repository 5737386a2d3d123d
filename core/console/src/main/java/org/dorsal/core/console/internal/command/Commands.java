package org.dorsal.core.console.internal.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.HomeHeldException;
import org.dorsal.core.console.internal.CommandServices;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.command.CheckCommand.VerdictFormat;
import org.dorsal.core.console.internal.command.ExportCommand.ExportFormat;
import org.dorsal.core.console.internal.command.pack.PackCommands;
import org.dorsal.core.console.internal.command.pack.ReportFormat;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.console.internal.wording.Complaints;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.screening.Unanswered;

import org.dorsal.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: understands the words, runs the command, words what goes wrong. Any thread may call. */
public final class Commands {
    /** Picocli refuses to lay help out in less. */
    private static final int LEAST_HELP_WIDTH = 55;
    private static final String PACK = "pack";
    private static final Set<String> HELP = Set.of("-h", "--help");

    private final CommandServices services;
    private final Map<String, String> environment;
    private final TextSearch search = new TextSearch();

    public Commands(CommandServices services, Map<String, String> environment) {
        this.services = services;
        this.environment = Map.copyOf(environment);
    }

    /** Runs one command to its end and gives its exit code, see {@link ExitCode}. */
    public int run(Streams streams, String... words) {
        try {
            return known(streams, words).execute(words);
        } finally {
            streams.out().flush();
            streams.err().flush();
        }
    }

    /** The same for what was typed in the terminal of another process: what has to do with packs, and nothing else. */
    public int runForVisitor(Streams streams, String... words) {
        CommandLine line = all(streams).setExecutionStrategy(parsed -> isOfPacks(parsed) ? new CommandLine.RunLast().execute(parsed)
            : report(streams, Complaint.failed("Another Dorsal is open on this home, and it takes commands about packs only.",
                "Go on there or close it first.")));
        try {
            return line.execute(words);
        } finally {
            streams.out().flush();
            streams.err().flush();
        }
    }

    /**
     * The commands that the words name, as making all of them takes a good part of a start; all, where the words ask for
     * help or cannot be understood by these.
     */
    private CommandLine known(Streams streams, String... words) {
        if (Arrays.stream(words).anyMatch(HELP::contains)) {
            return all(streams);
        }
        return commandLine(streams, Arrays.asList(words)::contains)
            .setParameterExceptionHandler((e, args) -> all(streams).execute(args));
    }

    private CommandLine all(Streams streams) {
        return commandLine(streams, name -> true)
            .setParameterExceptionHandler((e, args) -> report(streams, misunderstood(e)));
    }

    private CommandLine commandLine(Streams streams, Predicate<String> wanted) {
        Root root = new Root(services.guide(), services.installation(), services.journal(), streams, environment);
        CommandLine line = new CommandLine(root);
        commands(root, streams).forEach((name, command) -> {
            if (wanted.test(name)) {
                line.addSubcommand(command.get());
            }
        });
        line.getCommandSpec().version("dorsal " + services.installation().version());
        return line
            .setOut(streams.out()).setErr(streams.err())
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setUsageHelpWidth(Math.max(LEAST_HELP_WIDTH, streams.width())).setUsageHelpAutoWidth(false)
            .setExpandAtFiles(false)
            .registerConverter(Format.class, word -> Terms.parse(Format.class, word))
            .registerConverter(VerdictFormat.class, word -> Terms.parse(VerdictFormat.class, word))
            .registerConverter(ExportFormat.class, word -> Terms.parse(ExportFormat.class, word))
            .registerConverter(ReportFormat.class, word -> Terms.parse(ReportFormat.class, word))
            .registerConverter(Unanswered.class, word -> Terms.parse(Unanswered.class, word))
            .registerConverter(Path.class, streams::file)
            .setExecutionExceptionHandler((e, command, parsed) -> {
                OptionalInt elsewhere = e instanceof HomeHeldException && isOfPacks(parsed)
                    ? services.installation().whereHeld(streams, parsed.originalArgs()) : OptionalInt.empty();
                return elsewhere.orElseGet(() -> report(streams, Complaints.about(e)));
            });
    }

    private static boolean isOfPacks(ParseResult parsed) {
        return parsed.hasSubcommand() && parsed.subcommand().commandSpec().name().equals(PACK);
    }

    /** By their names, in the order of the help. */
    private Map<String, Supplier<Object>> commands(Root root, Streams streams) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("list", () -> new ListCommand(services.catalogues(), search, streams));
        commands.put("show", () -> new ShowCommand(services.catalogues(), streams));
        commands.put("check", () -> new CheckCommand(root, services, streams));
        commands.put("start", () -> new StartCommand(root, services, streams));
        commands.put("today", () -> new TodayCommand(root, services, streams));
        commands.put("history", () -> new HistoryCommand(root, services, streams));
        commands.put("report", () -> new ReportCommand(root, services, streams));
        commands.put("learn", () -> new LearnCommand(services.catalogues(), streams));
        commands.put("export", () -> new ExportCommand(root, services, streams));
        commands.put("erase", () -> new EraseCommand(root, services.journal(), services.installation(), streams));
        commands.put("backup", () -> new BackupCommand(services.installation(), services.journal(), streams));
        commands.put("settings", () -> new SettingsCommand(services.settings(), services.settingProblems(), streams));
        commands.put(PACK, () -> PackCommands.of(services.packServices(), services.exchange(), services.installation(), streams));
        commands.put("in-turn", () -> new InTurnCommand(words -> run(streams, words), streams));
        commands.put("tck", () -> new TckCommand(services.installation(), streams));
        commands.put("doctor", () -> new DoctorCommand(services, streams));
        commands.put("shell", () -> new ShellCommand(services.installation(), streams));
        return commands;
    }

    private static int report(Streams streams, Complaint complaint) {
        streams.out().flush();
        new Page(streams.err(), streams.width()).item("dorsal: ", complaint.what()).item("        ", complaint.next());
        return complaint.exitCode();
    }

    private static Complaint misunderstood(ParameterException e) {
        if (e.getCause() instanceof Complaint complaint) {
            return complaint;
        }
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String help = "`" + command + " --help` says what can be written.";
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                && e.getCommandLine().getParent() == null) {
            String meant = unmatched.getSuggestions().stream().findFirst().map(s -> "Did you mean '" + s + "'? ").orElse("");
            return Complaint.misused("There is no command '" + Printable.of(unmatched.getUnmatched().get(0)) + "'.", meant + help);
        }
        String what = Printable.whole(e.getMessage().lines().findFirst().orElse("This cannot be understood"), '?');
        return Complaint.misused(what.endsWith(".") ? what : what + ".", help);
    }
}
