package org.dorsal.core.exchange.given;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Shape;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.internal.LiveCatalogue;
import org.dorsal.core.engine.internal.PersonServices;
import org.dorsal.core.gate.internal.GuardedGate;
import org.dorsal.core.gate.internal.Quarantine;
import org.dorsal.core.guard.internal.Guard;
import org.dorsal.core.journal.ScreeningRecord;
import org.dorsal.core.journal.internal.SqliteJournal;
import org.dorsal.core.screening.Reply;
import org.dorsal.core.screening.Screening;
import org.dorsal.core.screening.Screenings;

/** People who answer the shipped questions at random, in a real screening with a real journal. */
public final class AnyPerson implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    private final LiveCatalogue catalogue = ShippedQuestions.live();
    private final Guard guard = new Guard(System::nanoTime);
    private final SqliteJournal journal;
    private final Screenings screenings;

    /** What was kept of a screening, and what was said in it, by question. */
    public record Screened(ScreeningRecord kept, Map<Question, Reply> said) {
    }

    public AnyPerson(Path folder) {
        journal = new SqliteJournal(folder.resolve("journal.db"));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        GuardedGate gate = new GuardedGate(guard, () -> Duration.ofMinutes(5), new Quarantine(), clock, System::nanoTime);
        screenings = PersonServices.of(catalogue, gate, journal, (pack, fact) -> Optional.empty(), clock, System::nanoTime, Runnable::run)
            .screenings();
    }

    public Catalogue catalogue() {
        return catalogue.current();
    }

    public Screened screened(long seed) {
        String person = "person-" + seed;
        Random chance = new Random(seed);
        Map<Question, Reply> said = new LinkedHashMap<>();
        Screening screening = screenings.begin(person);
        while (screening.screen().isPresent()) {
            Question question = screening.screen().orElseThrow().question();
            Reply reply = reply(question, chance);
            screening.reply(reply);
            said.put(question, reply);
        }
        screening.finish();
        return new Screened(journal.lastScreening(person).orElseThrow(), said);
    }

    private Reply reply(Question question, Random chance) {
        switch (question.shape()) {
            case NUMBER: return number(question, chance);
            case CHOICE: return Reply.marking(chance.nextInt(question.lines().size()));
            default: return marks(question, chance);
        }
    }

    private Reply number(Question question, Random chance) {
        if (question.notSure() && chance.nextInt(4) == 0) {
            return Reply.none();
        }
        Fact fact = catalogue.current().fact(question.number().orElseThrow()).orElseThrow();
        Fact.Range range = fact.range().orElseThrow();
        double least = range.least();
        double greatest = Math.min(range.greatest(), least + 120);
        return new Reply(Set.of(), Set.of(), OptionalDouble.of(least + chance.nextInt((int) (greatest - least) + 1)));
    }

    private static Reply marks(Question question, Random chance) {
        Set<Integer> marked = new HashSet<>();
        Set<Integer> unsure = new HashSet<>();
        int often = 2 + chance.nextInt(6);
        for (int i = 0; i < question.lines().size(); i++) {
            if (chance.nextInt(often) == 0) {
                (question.shape() == Shape.MARKS && question.notSure() && chance.nextInt(3) == 0 ? unsure : marked).add(i);
            }
        }
        return new Reply(marked, unsure, OptionalDouble.empty());
    }

    @Override
    public void close() {
        journal.close();
        guard.close();
    }
}
