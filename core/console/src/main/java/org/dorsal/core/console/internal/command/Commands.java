package org.dorsal.core.console.internal.command;

import java.util.Map;

import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.CommandServices;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.command.ExportCommand.ExportFormat;
import org.dorsal.core.console.internal.wording.Complaint;
import org.dorsal.core.console.internal.wording.Complaints;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.screening.Unanswered;

import org.dorsal.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: understands the words, runs the command, words what goes wrong. Any thread may call. */
public final class Commands {
    /** Picocli refuses to lay help out in less. */
    private static final int LEAST_HELP_WIDTH = 55;

    private final CommandServices services;
    private final Map<String, String> environment;

    public Commands(CommandServices services, Map<String, String> environment) {
        this.services = services;
        this.environment = Map.copyOf(environment);
    }

    /** Runs one command to its end and gives its exit code, see {@link ExitCode}. */
    public int run(Streams streams, String... words) {
        try {
            return commandLine(streams).execute(words);
        } finally {
            streams.out().flush();
            streams.err().flush();
        }
    }

    private CommandLine commandLine(Streams streams) {
        Root root = new Root(services.guide(), services.installation(), services.journal(), streams, environment);
        CommandLine line = new CommandLine(root)
            .addSubcommand(new ListCommand(services.catalogues(), streams))
            .addSubcommand(new ShowCommand(services.catalogues(), streams))
            .addSubcommand(new CheckCommand(root, services, streams))
            .addSubcommand(new StartCommand(root, services, streams))
            .addSubcommand(new TodayCommand(root, services, streams))
            .addSubcommand(new HistoryCommand(root, services, streams))
            .addSubcommand(new ReportCommand(root, services, streams))
            .addSubcommand(new LearnCommand(services.catalogues(), streams))
            .addSubcommand(new ExportCommand(root, services.journal(), streams))
            .addSubcommand(new EraseCommand(root, services.journal(), services.installation(), streams))
            .addSubcommand(new SettingsCommand(services.settings(), services.settingProblems(), streams))
            .addSubcommand(new DoctorCommand(services, streams))
            .addSubcommand(new ShellCommand(services.installation(), streams));
        line.getCommandSpec().version("dorsal " + services.installation().version());
        return line
            .setOut(streams.out()).setErr(streams.err())
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setUsageHelpWidth(Math.max(LEAST_HELP_WIDTH, streams.width())).setUsageHelpAutoWidth(false)
            .setExpandAtFiles(false)
            .registerConverter(Format.class, word -> Terms.parse(Format.class, word))
            .registerConverter(ExportFormat.class, word -> Terms.parse(ExportFormat.class, word))
            .registerConverter(Unanswered.class, word -> Terms.parse(Unanswered.class, word))
            .setParameterExceptionHandler((e, args) -> report(streams, misunderstood(e)))
            .setExecutionExceptionHandler((e, command, parsed) -> report(streams, Complaints.about(e)));
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
