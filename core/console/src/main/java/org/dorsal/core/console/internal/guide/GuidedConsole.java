package org.dorsal.core.console.internal.guide;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Guide;
import org.dorsal.core.console.internal.GuideOptions;
import org.dorsal.core.console.internal.StartRequest;
import org.dorsal.core.console.internal.guide.fullscreen.FullScreen;
import org.dorsal.core.console.internal.guide.plain.PlainPaper;
import org.dorsal.core.console.internal.guide.screen.Left;
import org.dorsal.core.console.internal.guide.screen.Paper;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.sitting.Result;
import org.dorsal.core.console.internal.guide.sound.BellSounds;
import org.dorsal.core.console.internal.guide.sound.Silence;
import org.dorsal.core.console.internal.guide.sound.Sounds;
import org.dorsal.core.console.internal.guide.sound.VoiceSounds;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.Sessions;
import org.jline.utils.Signals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The guide on a terminal: a whole one where there is one, else plain lines. */
@Component(service = Guide.class, configurationPid = ConsoleSettings.PID)
@Designate(ocd = ConsoleSettings.class)
public final class GuidedConsole implements Guide {
    private final GuideServices services;
    private volatile ConsoleSettings settings;

    @Activate
    public GuidedConsole(@Reference Catalogues catalogues, @Reference Screenings screenings, @Reference Sessions sessions,
            @Reference Programs programs, @Reference Journal journal, ConsoleSettings settings) {
        this(new GuideServices(catalogues, screenings, sessions, programs, journal, Clock.systemDefaultZone(), System::nanoTime), settings);
    }

    GuidedConsole(GuideServices services, ConsoleSettings settings) {
        this.services = services;
        this.settings = settings;
    }

    /** Without it a changed setting would make this anew, and with it the console whose command is just changing it. */
    @Modified
    void modified(ConsoleSettings changed) {
        settings = changed;
    }

    @Override
    public int home(GuideOptions options) {
        return talking(options, conversation -> {
            conversation.home(options.person());
            return ExitCode.DONE;
        }, () -> ExitCode.DONE);
    }

    @Override
    public int start(GuideOptions options, StartRequest request) {
        return talking(options, conversation -> conversation.start(options.person(), request).map(GuidedConsole::exitCode)
            .orElse(ExitCode.FAILED), () -> ExitCode.FAILED);
    }

    @Override
    public Optional<Verdict> check(GuideOptions options) {
        return talking(options, conversation -> conversation.check(options.person()), Optional::empty);
    }

    private static int exitCode(Result result) {
        switch (result) {
            case REFUSED: return ExitCode.REFUSED;
            case BACKED_OUT: return ExitCode.FAILED;
            default: return ExitCode.DONE;
        }
    }

    private <T> T talking(GuideOptions options, Function<Conversation, T> what, Supplier<T> whenLeft) {
        boolean wantsPages = !options.plain() && options.streams().interactive();
        Optional<FullScreen> screen = wantsPages ? FullScreen.open(services.ticker()) : Optional.empty();
        if (screen.isEmpty()) {
            return inLines(options, what, whenLeft);
        }
        try (FullScreen whole = screen.get()) {
            return converse(whole.paper(), options, what, whenLeft);
        }
    }

    private <T> T inLines(GuideOptions options, Function<Conversation, T> what, Supplier<T> whenLeft) {
        boolean isPerson = options.streams().interactive();
        PlainPaper paper = new PlainPaper(options.streams().in(), options.streams().out(), options.streams().width(), isPerson);
        Optional<Object> before = isPerson ? Optional.ofNullable(Signals.register("INT", paper::interrupt)) : Optional.empty();
        try {
            return converse(paper, options, what, whenLeft);
        } finally {
            before.ifPresent(handler -> Signals.unregister("INT", handler));
            options.streams().out().flush();
        }
    }

    private <T> T converse(Paper paper, GuideOptions options, Function<Conversation, T> what, Supplier<T> whenLeft) {
        try {
            return what.apply(new Conversation(services, settings, new Talk(paper), () -> sounds(paper), options.pace()));
        } catch (Left e) {
            return whenLeft.get();
        }
    }

    private Sounds sounds(Paper paper) {
        Sounds bell = settings.bell() ? new BellSounds(paper::bell, services.ticker()) : new Silence();
        String voice = settings.voice().strip();
        return voice.isEmpty() ? bell : new VoiceSounds(List.of(voice.split("\\s+")), bell);
    }
}
