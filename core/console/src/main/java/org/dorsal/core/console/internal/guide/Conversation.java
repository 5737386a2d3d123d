package org.dorsal.core.console.internal.guide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.StartRequest;
import org.dorsal.core.console.internal.guide.home.Home;
import org.dorsal.core.console.internal.guide.home.Memory;
import org.dorsal.core.console.internal.guide.home.People;
import org.dorsal.core.console.internal.guide.home.Reading;
import org.dorsal.core.console.internal.guide.home.Unfinished;
import org.dorsal.core.console.internal.guide.question.QuestionPage;
import org.dorsal.core.console.internal.guide.question.QuestionTalk;
import org.dorsal.core.console.internal.guide.screen.Choices;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.session.Ending;
import org.dorsal.core.console.internal.guide.session.SymptomTalk;
import org.dorsal.core.console.internal.guide.sitting.ActivityRun;
import org.dorsal.core.console.internal.guide.sitting.Belongings;
import org.dorsal.core.console.internal.guide.sitting.Player;
import org.dorsal.core.console.internal.guide.sitting.ProgramRun;
import org.dorsal.core.console.internal.guide.sitting.Result;
import org.dorsal.core.console.internal.guide.sound.Sounds;
import org.dorsal.core.console.internal.guide.verdict.ScreeningTalk;
import org.dorsal.core.console.internal.guide.verdict.ScreeningTalk.Ahead;
import org.dorsal.core.console.internal.guide.verdict.VerdictPages;
import org.dorsal.core.console.internal.guide.verdict.VerdictTalk;
import org.dorsal.core.console.internal.wording.EmergencyNumbers;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.UnknownActivityException;

/** What is said and asked between opening the console and leaving it, whatever it is shown on. */
final class Conversation {
    private final GuideServices services;
    private final ConsoleSettings settings;
    private final Talk talk;
    private final ScreeningTalk screening;
    private final VerdictTalk verdicts;
    private final ActivityRun activities;
    private final ProgramRun programs;
    private final Memory memory;
    private final People people;
    private final Unfinished unfinished;
    private final Reading reading;

    Conversation(GuideServices services, ConsoleSettings settings, Talk talk, Supplier<Sounds> sounds, int pace) {
        this.services = Objects.requireNonNull(services, "services");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.talk = Objects.requireNonNull(talk, "talk");
        QuestionTalk questions = new QuestionTalk(talk, new QuestionPage(services.clock().getZone()),
            fact -> services.catalogues().current().fact(fact), sounds);
        verdicts = new VerdictTalk(talk, new VerdictPages(() -> EmergencyNumbers.number(settings.emergency_number(), settings.region())), services.catalogues(), services.clock());
        screening = new ScreeningTalk(talk, questions, services.screenings(), verdicts);
        Player player = new Player(talk, services.sessions(), services.screenings(), questions, screening, verdicts,
            services.journal()::faultOfWriting, sounds,
            settings.get_ready_sound(), pace);
        Ending ending = new Ending(talk, questions, services.screenings(), verdicts);
        activities = new ActivityRun(talk, services.catalogues(), player, ending, verdicts);
        programs = new ProgramRun(talk, services.catalogues(), services.programs(), player, ending, verdicts, services.clock());
        memory = new Memory(services.journal());
        people = new People(talk, memory);
        unfinished = new Unfinished(talk, services.sessions(),
            () -> new SymptomTalk(talk, questions, services.screenings(), verdicts, services.journal()::faultOfWriting),
            services.clock());
        reading = new Reading(talk, services.journal(), services.catalogues(), services.clock());
    }

    /** From the home page until the person leaves. */
    void home(Optional<String> named) {
        Optional<String> person = people.whoIsThere(named);
        if (person.isEmpty()) {
            return;
        }
        unfinished.settle(person.get()).filter(this::isThere).ifPresent(id -> start(person.get(), id, Optional.empty(), Optional.empty()));
        boolean goesOn = true;
        while (goesOn) {
            goesOn = homePage(people.here());
        }
    }

    /** One thing, from who is there to its end; empty when the person broke off before anything was decided. */
    Optional<Result> start(Optional<String> named, StartRequest request) {
        requireThere(request.id());
        Optional<String> person = request.verdict().map(Verdict::person).or(() -> people.whoIsThere(named));
        if (person.isEmpty()) {
            return Optional.empty();
        }
        unfinished.settle(person.get());
        return start(person.get(), request.id(), request.variant(), request.verdict());
    }

    /** A screening and its verdict; empty when the person broke off before that. */
    Optional<Verdict> check(Optional<String> named) {
        return people.whoIsThere(named).flatMap(person -> {
            unfinished.settle(person);
            return screen(person);
        });
    }

    private boolean homePage(String person) {
        Catalogue catalogue = services.catalogues().current();
        List<Home.Entry> entries = Home.entries(catalogue, Belongings.of(memory.answers(person), catalogue),
            program -> memory.stage(person, program));
        Optional<Home.Entry> first = entries.stream().filter(e -> e.id().equals(settings.first_choice())).findFirst()
            .or(() -> entries.stream().findFirst());
        Page page = Home.page(person, people.isNamed(), entries, first,
            services.screenings().current(person), catalogue, !memory.wasScreened(person));
        Key key = talk.ask(memory.warning().map(page::saying).orElse(page));
        if (key.is('q')) {
            return false;
        }
        if (key.is('h')) {
            reading.history(person);
        } else if (key.is('l')) {
            reading.learn();
        } else if (key.is('?')) {
            reading.help();
        } else if (key.is('w')) {
            if (people.change()) {
                unfinished.settle(people.here());
            }
        } else if (key.is('c')) {
            screen(person);
        } else {
            Home.Entry entry = key.kind() == Key.Kind.ENTER ? first.orElseThrow() : entries.get(Choices.index(key));
            start(person, entry.id(), Optional.empty(), Optional.empty());
        }
        return true;
    }

    private Optional<Result> start(String person, String id, Optional<String> variant, Optional<Verdict> brought) {
        Optional<Verdict> standing = brought.or(() -> services.screenings().current(person));
        Optional<Verdict> verdict = standing.or(() -> screenFor(person, id, variant));
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        if (verdict.get().open().isEmpty()) {
            standing.ifPresent(verdicts::tell);
            return Optional.of(Result.REFUSED);
        }
        return Optional.of(isProgram(id)
            ? programs.run(verdict.get(), id) : activities.run(verdict.get(), id, variant));
    }

    private Optional<Verdict> screenFor(String person, String id, Optional<String> variant) {
        Ahead ahead = isProgram(id) ? (prospect, answers) -> programs.confirm(prospect, answers, id)
            : (prospect, answers) -> activities.confirm(prospect, answers, id, variant);
        return people.confirms(person) ? screening.screen(person, ahead) : Optional.empty();
    }

    private boolean isProgram(String id) {
        return services.catalogues().current().programs().containsKey(id);
    }

    /** Empty too when somebody else sits there than was thought: then that is put right first. */
    private Optional<Verdict> screen(String person) {
        return people.confirms(person) ? screening.screen(person, true) : Optional.empty();
    }

    private boolean isThere(String id) {
        Catalogue catalogue = services.catalogues().current();
        return catalogue.programs().containsKey(id) || catalogue.activities().containsKey(id);
    }

    private void requireThere(String id) {
        if (!isThere(id)) {
            throw new UnknownActivityException(id, Optional.empty());
        }
    }
}
