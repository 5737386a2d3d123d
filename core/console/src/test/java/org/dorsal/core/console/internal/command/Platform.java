package org.dorsal.core.console.internal.command;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.dorsal.core.journal.StopRecord;
import org.dorsal.api.session.Judgement;
import org.dorsal.api.fact.Answer;
import java.util.function.Supplier;

import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.console.internal.ExchangeServices;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Guide;
import org.dorsal.core.console.internal.GuideOptions;
import org.dorsal.core.console.internal.HomeHeldException;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.CommandServices;
import org.dorsal.core.console.internal.PackServices;
import org.dorsal.core.console.internal.Settings;
import org.dorsal.core.console.internal.StartRequest;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.content.LoadedPack;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.Packs;
import org.dorsal.core.exchange.internal.fhir.Resources;
import org.dorsal.core.exchange.internal.intake.PackBeginnings;
import org.dorsal.core.explanation.internal.EngineExplanations;
import org.dorsal.core.gate.Quarantined;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.internal.SqliteJournal;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.SessionRequest;
import org.dorsal.core.session.Sessions;
import org.dorsal.core.settings.SettingProblem;
import org.dorsal.core.settings.SettingProblems;
import org.dorsal.core.settings.UnreadSettings;

/** The platform around the commands: a real journal, a small catalogue, and the rest in memory. */
final class Platform implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    private static final Guard GUARD = new Guard(System::nanoTime);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SqliteJournal journal;
    private final Path home;
    private Content content = Content.usual();
    final FakePacks packOperations = new FakePacks();
    final FakeAuthoring authoring = new FakeAuthoring();
    final FakeTrust trust = new FakeTrust();
    private final List<LoadedPack> packs = new ArrayList<>(List.of(
        new LoadedPack("triage", "Triage", "1.0.0", "org.dorsal.triage", List.of())));
    private final List<Installation.Ailment> ailments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Settings.Setting> settings = new ArrayList<>();
    private final List<SettingProblem> settingProblems = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final List<UnreadSettings> unreadSettings = new ArrayList<>();
    private final Judge judge = new Judge(this::catalogue, NOW);
    private final RecordingGuide guide = new RecordingGuide();
    private byte[] input = new byte[0];
    private boolean terminal;
    private Optional<Function<List<String>, OptionalInt>> holder = Optional.empty();

    /** What a command left behind. */
    record Outcome(int exitCode, String out, String err) {
    }

    Platform(Path home) {
        this.home = home;
        this.journal = new SqliteJournal(home.resolve("journal.db"));
    }

    Platform with(Content other) {
        content = other;
        return this;
    }

    Platform with(LoadedPack pack) {
        packs.add(pack);
        return this;
    }

    Platform with(Installation.Ailment ailment) {
        ailments.add(ailment);
        return this;
    }

    Platform with(Settings.Setting setting) {
        settings.add(setting);
        return this;
    }

    Platform with(SettingProblem problem) {
        settingProblems.add(problem);
        return this;
    }

    Platform with(UnreadSettings unread) {
        unreadSettings.add(unread);
        return this;
    }

    Platform with(Quarantined bundle) {
        quarantined.add(bundle);
        return this;
    }

    Platform withEnvironment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Platform typing(String text) {
        return piping(text.getBytes(StandardCharsets.UTF_8));
    }

    Platform piping(byte[] bytes) {
        input = bytes;
        return this;
    }

    Platform inTerminal() {
        terminal = true;
        return this;
    }

    /** @param host what the process that holds the home makes of a command; empty where it lets nobody in */
    Platform heldBy(Function<List<String>, OptionalInt> host) {
        holder = Optional.of(host);
        return this;
    }

    Outcome runForVisitor(String... words) {
        return runForVisitorIn(Path.of("").toAbsolutePath(), words);
    }

    /** @param directory where the visitor typed the words */
    Outcome runForVisitorIn(Path directory, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new Commands(services(), environment).runForVisitor(new Streams(new ByteArrayInputStream(input),
            new PrintWriter(out), new PrintWriter(err), () -> terminal, 80, directory), words);
        return new Outcome(exitCode, lines(out), lines(err));
    }

    Journal journal() {
        return journal;
    }

    RecordingGuide guide() {
        return guide;
    }

    Outcome run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new Commands(services(), environment).run(new Streams(new ByteArrayInputStream(input),
            new PrintWriter(out), new PrintWriter(err), () -> terminal, 80), words);
        return new Outcome(exitCode, lines(out), lines(err));
    }

    @Override
    public void close() {
        journal.close();
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private Catalogue catalogue() {
        return content.catalogue();
    }

    private CommandServices services() {
        Catalogues catalogues = new Catalogues() {
            @Override
            public Catalogue current() {
                return catalogue();
            }

            @Override
            public Catalogue settled() {
                return catalogue();
            }
        };
        return new CommandServices(catalogues, judge, new EngineExplanations(catalogues, GUARD, clock, System::nanoTime), new QuietSessions(), new QuietPrograms(), journal, new Packs() {
            @Override
            public List<LoadedPack> loaded() {
                return packs;
            }

            @Override
            public List<PackProblem> examine(String packId) {
                return List.of();
            }
        }, new PackServices(packOperations, authoring, trust, trust, trust),
            new ExchangeServices(new Resources(), new PackBeginnings()), new Settings() {
            @Override
            public List<Setting> all() {
                return List.copyOf(settings);
            }

            @Override
            public Optional<String> set(Setting setting, Optional<String> value) {
                if (value.filter("-1"::equals).isPresent()) {
                    return Optional.of("'-1' is not allowed: less than minimum.");
                }
                settings.replaceAll(s -> s.equals(setting) ? new Setting(s.pid(), s.attribute(), s.title(), s.description(),
                    value.orElse(s.standard()), s.standard(), value.isPresent()) : s);
                return Optional.empty();
            }
        }, new SettingProblems() {
            @Override
            public List<SettingProblem> all() {
                return List.copyOf(settingProblems);
            }

            @Override
            public List<UnreadSettings> unread() {
                return List.copyOf(unreadSettings);
            }
        }, () -> List.copyOf(quarantined), new Installation() {
            @Override
            public <T> T alone(Supplier<T> work) {
                if (holder.isPresent()) {
                    throw new HomeHeldException(home);
                }
                return work.get();
            }

            @Override
            public <T> T aloneForLong(Supplier<T> work) {
                return alone(work);
            }

            @Override
            public OptionalInt whereHeld(Streams streams, List<String> words) {
                return holder.get().apply(words);
            }

            @Override
            public String version() {
                return "0.1.0";
            }

            @Override
            public Path root() {
                return Path.of(".");
            }

            @Override
            public Path home() {
                return home;
            }

            @Override
            public List<Ailment> ailments() {
                return ailments;
            }

            @Override
            public List<String> remarks() {
                return List.of();
            }

            @Override
            public void shell() {
                guide.calls.add("shell");
            }
        }, guide, clock);
    }

    /** Remembers how it was called, in place of guiding. */
    final class RecordingGuide implements Guide {
        final List<String> calls = new ArrayList<>();
        final List<GuideOptions> options = new ArrayList<>();
        final List<StartRequest> requests = new ArrayList<>();
        RuntimeException failure;
        boolean brokenOff;

        @Override
        public int home(GuideOptions given) {
            calls.add("home");
            options.add(given);
            return ExitCode.DONE;
        }

        @Override
        public int start(GuideOptions given, StartRequest request) {
            calls.add("start");
            options.add(given);
            requests.add(request);
            if (failure != null) {
                throw failure;
            }
            return request.verdict().filter(v -> v.open().isEmpty()).isPresent() ? ExitCode.REFUSED : ExitCode.DONE;
        }

        @Override
        public Optional<Verdict> check(GuideOptions given) {
            calls.add("check");
            options.add(given);
            given.streams().out().println("guided");
            return brokenOff ? Optional.empty() : Optional.of(judge.attest("me", Map.of(), Unanswered.NO));
        }
    }

    private static final class QuietPrograms implements Programs {
        @Override
        public NextSitting next(Verdict verdict, String program) {
            return new NextSitting(Content.usual().catalogue().programs().get(program).what(), 0, 0, List.of(), false, false,
                LocalDate.of(2026, 3, 6));
        }

        @Override
        public void finishedPart(String person, String program, int part, Optional<String> sessionId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void resume(String person, String program) {
            throw new UnsupportedOperationException();
        }
    }

    private final class QuietSessions implements Sessions {
        @Override
        public Session begin(Verdict verdict, SessionRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<SessionRecord> unfinished(String person) {
            return journal.sessions(person, Instant.EPOCH).stream().filter(s -> s.end().isEmpty()).findFirst();
        }

        @Override
        public void closeUnfinished(String person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Judgement explainUnfinished(String person, Map<String, Answer> arisen) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StopRecord> openStops(String person) {
            return journal.openStops(person);
        }

        @Override
        public Optional<SessionRecord> awaitingSettled(String person) {
            return journal.sessions(person, Instant.EPOCH).stream()
                .filter(s -> s.end().isPresent() && s.settled().isEmpty())
                .filter(s -> s.at().isBefore(NOW.minus(Duration.ofHours(24)))).reduce((a, b) -> b);
        }

        @Override
        public void settled(String person, String sessionId, boolean settled) {
            throw new UnsupportedOperationException();
        }
    }
}
