package org.dorsal.core.journal.internal;

import static org.dorsal.core.journal.internal.Samples.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.dorsal.api.activity.Demand;
import org.dorsal.api.activity.Mark;
import org.dorsal.api.activity.Source;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Relief;
import org.dorsal.core.journal.EventRecord;
import org.dorsal.core.journal.HaltRecord;
import org.dorsal.core.journal.KeptFinding;
import org.dorsal.core.journal.ProgramRecord;
import org.dorsal.core.journal.ScreeningRecord;
import org.dorsal.core.journal.SessionRecord;
import org.dorsal.core.journal.StopRecord;

/** Whatever is kept comes back equal, to the last digit. */
class ManyRecordsComeBackTheSameTest {
    private static final int TRIES = 150;

    private Path home;
    private SqliteJournal journal;

    @BeforeProperty
    void open() throws IOException {
        home = Files.createTempDirectory("journal");
        journal = new SqliteJournal(home.resolve("journal.db"));
    }

    @AfterProperty
    void close() throws IOException {
        journal.close();
        Files.delete(home.resolve("journal.db"));
        Files.delete(home);
    }

    @Property(tries = TRIES)
    void screenings(@ForAll("screenings") ScreeningRecord screening) {
        journal.erase(ANNA);
        journal.record(ANNA, screening);

        assertEquals(Optional.of(screening), journal.lastScreening(ANNA));
    }

    @Property(tries = TRIES)
    void sessions(@ForAll("sessions") SessionRecord session) {
        journal.erase(ANNA);
        journal.began(ANNA, session);

        assertEquals(List.of(session), journal.sessions(ANNA, session.at()));
    }

    @Property(tries = TRIES)
    void stops(@ForAll("stops") StopRecord stop) {
        journal.erase(ANNA);
        journal.stopped(ANNA, stop);

        assertEquals(List.of(stop), journal.stops(ANNA, stop.at()));
        assertEquals(stop.reopened().isEmpty(), !journal.openStops(ANNA).isEmpty());
    }

    @Property(tries = TRIES)
    void halts(@ForAll("halts") HaltRecord halt) {
        journal.erase(ANNA);
        journal.halted(ANNA, halt);

        assertEquals(List.of(halt), journal.halts(ANNA));
    }

    @Property(tries = TRIES)
    void events(@ForAll("events") EventRecord event) {
        journal.erase(ANNA);
        journal.arose(ANNA, event);

        assertEquals(List.of(event), journal.events(ANNA, event.at()));
    }

    @Property(tries = TRIES)
    void programs(@ForAll("programs") ProgramRecord program) {
        journal.erase(ANNA);
        journal.keep(ANNA, program);

        assertEquals(List.of(program), journal.programs(ANNA));
    }

    @Provide
    Arbitrary<ScreeningRecord> screenings() {
        return Combinators.combine(texts(), times(), Arbitraries.of(true, false), Arbitraries.of(Level.class),
            Arbitraries.maps(texts(), answers()).ofMaxSize(12)).as(ScreeningRecord::new);
    }

    @Provide
    Arbitrary<SessionRecord> sessions() {
        Arbitrary<SessionRecord.End> ends = Combinators.combine(Arbitraries.of(SessionRecord.How.class), times(),
            pains().optional(), Arbitraries.of(Relief.class).optional()).as(SessionRecord.End::new);
        Arbitrary<SessionRecord> begun = Combinators.combine(texts(), times(), texts(), texts(), texts(),
            Arbitraries.of(true, false), texts().optional(), pains()).as((id, at, activity, title, variant, adjusts,
                program, pain) -> new SessionRecord(id, at, activity, title, variant, adjusts, program, pain,
                    Optional.empty(), Optional.empty()));
        return Combinators.combine(begun, ends.optional(), Arbitraries.of(true, false).optional()).as(Samples::with);
    }

    @Provide
    Arbitrary<StopRecord> stops() {
        return Combinators.combine(texts(), times(), texts(), texts(), texts().set().ofMaxSize(5),
            Arbitraries.of(Level.class), findings().list().ofMinSize(1).ofMaxSize(6), times().optional()).as(StopRecord::new);
    }

    @Provide
    Arbitrary<HaltRecord> halts() {
        return Combinators.combine(texts(), Arbitraries.integers(), times(), texts()).as(HaltRecord::new);
    }

    @Provide
    Arbitrary<EventRecord> events() {
        return Combinators.combine(texts(), Arbitraries.integers(), times(), texts(), texts().set().ofMaxSize(5)).as(EventRecord::new);
    }

    @Provide
    Arbitrary<ProgramRecord> programs() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 1000);
        return Combinators.combine(texts(), counts, counts, counts, counts, times().optional(), texts().optional(),
            Arbitraries.of(true, false)).as(ProgramRecord::new);
    }

    private static Arbitrary<KeptFinding> findings() {
        Arbitrary<String> words = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(200);
        Arbitrary<Source> sources = Combinators.combine(words, Arbitraries.of(Mark.class)).as(Source::new);
        Arbitrary<Finding> found = Combinators.combine(Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(64),
            Arbitraries.of(Level.class), Arbitraries.of(Demand.class).set(), Arbitraries.of(true, false), words, words, sources)
            .as((rule, level, closes, open, reason, advice, source) -> new Finding(rule, level, some(closes),
                open && level == Level.CONSULT, reason, advice, source));
        return Combinators.combine(texts(), texts(), found).as(KeptFinding::new);
    }

    private static Set<Demand> some(Set<Demand> demands) {
        return demands.isEmpty() ? Set.of() : EnumSet.copyOf(demands);
    }

    private static Arbitrary<Answer> answers() {
        Arbitrary<FactValue> values = Arbitraries.oneOf(
            Arbitraries.of(true, false).map(FactValue::of),
            Arbitraries.doubles().edgeCases(edges -> edges.add(-0.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1)).map(FactValue::of),
            texts().map(FactValue::of),
            texts().set().ofMaxSize(5).map(FactValue::of));
        Arbitrary<Answer> given = Combinators.combine(values, times()).as(Answer::given);
        Arbitrary<Answer> without = Combinators.combine(Arbitraries.of(Answer.State.class).filter(s -> s != Answer.State.GIVEN),
            times()).as(Answer::without);
        return Arbitraries.oneOf(given, without);
    }

    /** Anything a text may be made of, half a character (an unpaired surrogate) excepted. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().withChars("\\n\n,'\"? \t").ofMaxLength(6),
            Arbitraries.strings().ofMaxLength(20)).map(ManyRecordsComeBackTheSameTest::withoutHalfCharacters);
    }

    private static String withoutHalfCharacters(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints().filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static Arbitrary<Integer> pains() {
        return Arbitraries.integers().between(0, 10);
    }

    private static Arbitrary<Instant> times() {
        return Combinators.combine(Arbitraries.longs().between(-62_167_219_200L, 253_402_300_799L),
            Arbitraries.integers().between(0, 999_999_999)).as(Instant::ofEpochSecond);
    }
}
