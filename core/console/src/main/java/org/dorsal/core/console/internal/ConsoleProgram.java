package org.dorsal.core.console.internal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.ToIntFunction;

import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.console.internal.command.Commands;
import org.dorsal.core.console.internal.platform.ConfiguredSettings;
import org.dorsal.core.console.internal.platform.HeldInstallation;
import org.dorsal.core.console.internal.platform.RunningInstallation;
import org.dorsal.core.console.internal.platform.TypedElsewhere;
import org.dorsal.core.content.Packs;
import org.dorsal.core.exchange.QuestionnaireExport;
import org.dorsal.core.exchange.QuestionnaireImport;
import org.dorsal.core.packs.DropIn;
import org.dorsal.core.packs.PackAudit;
import org.dorsal.core.packs.PackAuthoring;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.PackRepositories;
import org.dorsal.core.packs.PackTrust;
import org.dorsal.core.packs.door.Door;
import org.dorsal.core.packs.door.Errand;
import org.dorsal.core.packs.door.Terminal;
import org.dorsal.core.explanation.Explanations;
import org.dorsal.core.gate.Quarantines;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.session.Sessions;
import org.dorsal.core.settings.SettingProblems;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;

/**
 * What the launcher runs: takes the words of the command line, gives the exit code. The Felix Gogo shell finds it by its
 * command properties and offers {@link #dorsal} as a command.
 */
@Component(service = ToIntFunction.class, immediate = true, property = {"org.dorsal.main:Boolean=true",
    "osgi.command.scope=dorsal", "osgi.command.function=dorsal"})
public final class ConsoleProgram implements ToIntFunction<String[]> {
    private static final int USUAL_WIDTH = 80;

    private final Commands commands;
    private final Commands commandsOfVisitors;

    @Activate
    public ConsoleProgram(BundleContext context, @Reference Catalogues catalogues, @Reference Screenings screenings, @Reference Explanations explanations,
            @Reference Sessions sessions, @Reference Programs programs, @Reference Journal journal, @Reference Packs packs,
            @Reference PackOperations operations, @Reference PackAuthoring authoring, @Reference PackTrust trust, @Reference PackAudit audit, @Reference PackRepositories repositories,
            @Reference QuestionnaireExport questionnaires, @Reference QuestionnaireImport beginnings,
            @Reference MetaTypeService metatype, @Reference ConfigurationAdmin configurations,
            @Reference SettingProblems settingProblems, @Reference Quarantines quarantines, @Reference Guide guide,
            @Reference DropIn dropIn, @Reference Door door) {
        Installation installation = new RunningInstallation(context, System.getenv(), operations, dropIn, door, this::received);
        CommandServices services = new CommandServices(catalogues, screenings, explanations, sessions, programs, journal, packs,
            new PackServices(operations, authoring, trust, audit, repositories), new ExchangeServices(questionnaires, beginnings),
            new ConfiguredSettings(context, metatype, configurations), settingProblems, quarantines, installation,
            guide, Clock.systemDefaultZone());
        commands = new Commands(services, System.getenv());
        commandsOfVisitors = new Commands(services.on(new HeldInstallation(installation)), System.getenv());
    }

    @Override
    public int applyAsInt(String[] words) {
        Outlet out = outlet(FileDescriptor.out);
        Outlet err = outlet(FileDescriptor.err);
        int exitCode = commands.run(
            new Streams(System.in, out.printer(), err.printer(), ConsoleProgram::hasTerminal, width()), words);
        return out.failure().map(failure -> lost(failure, err.printer())).orElse(exitCode);
    }

    /** What was typed in the terminal of another process while this one holds the home. */
    private int received(Errand errand, Terminal terminal) {
        return commandsOfVisitors.runForVisitor(TypedElsewhere.streams(errand, terminal), errand.words().toArray(String[]::new));
    }

    /** The same in the Felix Gogo shell, which gives each command streams of its own in place of the process's. */
    public void dorsal(String[] words) {
        commands.run(new Streams(System.in, new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)),
            new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)), () -> false, width()), words);
    }

    private static Outlet outlet(FileDescriptor descriptor) {
        return new Outlet(new FileOutputStream(descriptor));
    }

    /** Says so, unless it was the reader who had enough, such as {@code head}. */
    private static int lost(IOException failure, PrintWriter err) {
        String why = String.valueOf(failure.getMessage());
        if (!why.contains("Broken pipe")) {
            err.println("dorsal: Not all of the output could be written: " + why + ". Make room where it goes, then try again.");
            err.flush();
        }
        return ExitCode.FAILED;
    }

    private static int width() {
        String columns = System.getenv().getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{1,3}")
            ? Streams.width(Integer.parseInt(columns)) : USUAL_WIDTH;
    }

    /** Since Java 22 there is a console without a terminal too, and it can be asked; before, there was none. */
    private static boolean hasTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }
}
