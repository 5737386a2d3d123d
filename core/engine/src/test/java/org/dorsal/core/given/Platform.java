package org.dorsal.core.given;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.InstalledCheck;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.engine.internal.PersonServices;
import org.dorsal.core.explanation.Explanations;
import org.dorsal.core.explanation.internal.EngineExplanations;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.journal.Journal;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.Sessions;

/** The engine as it is put together, with a catalogue, a clock and a disk that do what a test says. */
public final class Platform implements Catalogues {
    public static final String ANNA = "anna";
    private static final Guard GUARD = new Guard(System::nanoTime);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Provider PACK = Given.bundle("pack");

    public final ManualClock clock = new ManualClock();
    public final ManualTicker ticker = new ManualTicker();
    public final ManualExecutor executor = new ManualExecutor();
    public final MemoryJournal journal;
    public final Map<String, Object> settings = new HashMap<>();
    private final Map<String, Provided<OfferedActivity>> activities = new HashMap<>();
    private final Map<String, Provided<Schedule>> programs = new HashMap<>();
    private final Map<String, Provided<Fact>> facts = new HashMap<>();
    private final Map<String, Provided<Question>> questions = new HashMap<>();
    private final Map<String, Provided<InstalledCheck>> checks = new HashMap<>();
    private final Set<String> announced = new HashSet<>();
    private volatile Catalogue catalogue = catalogue(1);
    private TightGate gate;
    private PersonServices services;

    public Platform() {
        this(new MemoryJournal());
    }

    /** As another process finds it. */
    public Platform(MemoryJournal journal) {
        this.journal = journal;
        restart();
    }

    /** What a new process knows is only what is on the disk. */
    public void restart() {
        services = on(journal, executor);
    }

    /** The next so many assessments find no check in time. */
    public void cuttingOff(int assessments) {
        gate.cutOff(assessments);
    }

    /** The same platform over another journal. */
    public PersonServices on(Journal other, Executor background) {
        gate = new TightGate(new GuardedGate(GUARD, () -> LONG, new Quarantine(), clock, System::nanoTime));
        return PersonServices.of(this, gate, other, (pack, fact) -> Optional.ofNullable(settings.get(fact)), clock, ticker, background);
    }

    public Platform with(Fact... more) {
        List.of(more).forEach(f -> facts.put(f.id(), new Provided<>(f, PACK)));
        return changed();
    }

    public Platform with(Question... more) {
        List.of(more).forEach(q -> questions.put(q.id(), new Provided<>(q, PACK)));
        return changed();
    }

    public Platform with(ACheck... more) {
        List.of(more).forEach(c -> {
            announced.add(c.id());
            checks.put(c.id(), new Provided<>(c.installed(), PACK));
        });
        return changed();
    }

    public Platform with(ActivityKind kind, Activity... more) {
        List.of(more).forEach(a -> activities.put(a.id(), new Provided<>(new OfferedActivity(kind, a), PACK)));
        return changed();
    }

    public Platform with(Schedule... more) {
        List.of(more).forEach(p -> programs.put(p.id(), new Provided<>(p, PACK)));
        return changed();
    }

    /** The check is announced, and not there: its bundle is stopped, or just being updated. */
    public Platform missing(String check) {
        checks.remove(check);
        return changed();
    }

    public Platform without(String id) {
        announced.remove(id);
        List.<Map<String, ?>>of(activities, programs, facts, questions, checks).forEach(map -> map.remove(id));
        return changed();
    }

    public void pass(Duration time) {
        clock.advance(time);
        ticker.advance(time);
    }

    /** Screens with "none of these" to everything, pain 0. */
    public Verdict screenedHealthy(String person) {
        return healthy(screenings().begin(person));
    }

    /** Answers "none of these" to everything, pain 0. */
    public static Verdict healthy(Screening screening) {
        while (screening.screen().isPresent()) {
            Question question = screening.screen().get().question();
            screening.reply(question.shape() == Question.Shape.NUMBER ? Reply.number(0)
                : question.shape() == Question.Shape.CHOICE ? Reply.marking(0) : Reply.none());
        }
        return screening.finish();
    }

    public Explanations explanations() {
        return new EngineExplanations(this, GUARD, clock, System::nanoTime);
    }

    public Screenings screenings() {
        return services.screenings();
    }

    public Sessions sessions() {
        return services.sessions();
    }

    public Programs programs() {
        return services.programs();
    }

    @Override
    public Catalogue current() {
        return catalogue;
    }

    @Override
    public Catalogue settled() {
        return catalogue;
    }

    private Platform changed() {
        catalogue = catalogue(catalogue.generation() + 1);
        return this;
    }

    private Catalogue catalogue(long generation) {
        Set<ExpectedCheck> expected = announced.stream().map(id -> new ExpectedCheck(id, "pack")).collect(Collectors.toSet());
        return new Catalogue(generation, activities, programs, facts, questions, Map.of(), checks, expected, List.of());
    }
}
