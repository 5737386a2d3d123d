package org.dorsal.itests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Figure;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.fact.Question;
import org.dorsal.api.fact.Question.Section;
import org.dorsal.api.safety.Level;
import org.dorsal.api.safety.Phase;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.console.internal.guide.figure.FigureDrawing;
import org.dorsal.core.console.internal.guide.home.Reading;
import org.dorsal.core.console.internal.guide.question.Draft;
import org.dorsal.core.console.internal.guide.question.NumberRange;
import org.dorsal.core.console.internal.guide.question.QuestionPage;
import org.dorsal.core.console.internal.guide.question.QuestionTalk;
import org.dorsal.core.console.internal.guide.screen.Block;
import org.dorsal.core.console.internal.guide.screen.Choices;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.screen.Text;
import org.dorsal.core.console.internal.guide.session.Preview;
import org.dorsal.core.console.internal.guide.session.SessionRun;
import org.dorsal.core.console.internal.guide.session.SessionRun.Outcome;
import org.dorsal.core.console.internal.guide.session.SymptomTalk;
import org.dorsal.core.console.internal.guide.sound.Silence;
import org.dorsal.core.console.internal.guide.verdict.VerdictPages;
import org.dorsal.core.console.internal.guide.verdict.VerdictTalk;
import org.dorsal.core.gate.Found;
import org.dorsal.core.screening.ReviewLine;
import org.dorsal.core.screening.Screen;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.SessionRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the shipped packs say, it stands on a terminal of 80 by 24 with nothing cut off. */
class EveryPageTest {
    private static final int FIGURE_ROWS = 9;
    private static final int LONGEST_STEP = 60;
    private static final Set<Section> RETURNING = Set.of(Section.RIGHT_NOW, Section.LATELY, Section.YOUR_BACK);
    private static final String MORE = "more below: Space";
    private static final VerdictPages VERDICTS = new VerdictPages(() -> "112");
    private static SimulatedPlatform platform;

    /** One way of doing an activity, as much as a program or the activity itself asks for. */
    record Way(Activity activity, Variant variant, Dose dose) {
        @Override
        public String toString() {
            return activity.id() + "/" + variant.id() + " " + dose.sets() + " x " + dose.repetitions();
        }
    }

    @BeforeAll
    static void start() {
        platform = new SimulatedPlatform();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    static Stream<Way> ways() {
        return activities().flatMap(activity -> activity.variants().stream().map(v -> new Way(activity, v, v.dose())));
    }

    static Stream<Question> questions() {
        return platform.catalogue().questions().values().stream().map(Provided::what);
    }

    private static Stream<Activity> activities() {
        return platform.catalogue().activities().values().stream().map(offered -> offered.what().activity());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void thePageBeforeShowsEverythingWithBothFiguresAndNeedsNoTurning(Way way) {
        Reader reader = new Reader(() -> { }, Key.letter('c'), Key.ENTER, Key.ENTER);

        new Preview(way.activity(), way.variant(), way.dose()).show(new Talk(reader),
            List.of(new Hint(Hint.ENTER, "get ready (15 s)"), new Hint(Hint.ESC, "back"), new Hint("v", "another way")));

        Page before = reader.pages.get(0);
        assertThat(missing(before, Sheet.firstOf(before))).isEmpty();
        assertThat(before.blocks().get(0).<List<String>>fold(p -> List.of(), i -> List.of(), Block.Drawing::lines))
            .as("figures").hasSizeGreaterThanOrEqualTo(3);
        reader.pages.forEach(EveryPageTest::assertWhole);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void thePageBeforeHasRoomForTheAnswersOfWhoComesBack(Way way) {
        List<ReviewLine> answers = questions().filter(question -> RETURNING.contains(question.section())).limit(4)
            .map(question -> new ReviewLine(question.id(), question.title(), "none of these")).toList();
        Reader reader = new Reader(() -> { }, Key.ENTER);

        new Preview(way.activity(), way.variant(), way.dose()).confirm(new Talk(reader), answers,
            List.of(new Hint(Hint.ENTER, "this is right: get ready (15 s)"), new Hint(Hint.ESC, "back"), new Hint("v", "another way")));

        Page before = reader.pages.get(0);
        assertThat(answers).hasSize(4);
        assertThat(missing(before, Sheet.firstOf(before))).isEmpty();
        assertWhole(before);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theSessionShowsBothPositionsAndEveryStepWithoutTurning(Way way) {
        String person = "shown " + way;
        Verdict verdict = platform.screenings().attest(person, Map.of("age_years", FactValue.of(35)), Unanswered.NO);
        Session session = platform.sessions().begin(verdict, new SessionRequest(person, way.activity().id(),
            Optional.of(way.variant().id()), Optional.of(way.dose()), Optional.empty(), Optional.empty(), 1));
        Reader reader = new Reader(() -> platform.time().advance(Duration.ofMillis(500)));

        Outcome outcome = new SessionRun(new Talk(reader), session, new Silence(), false, nothingArises(reader), Optional::empty).run();
        session.quit();

        assertThat(outcome).isEqualTo(Outcome.DONE);
        List<List<String>> shown = reader.pages.stream().map(Sheet::firstOf).toList();
        reader.pages.forEach(page -> assertThat(missing(page, Sheet.firstOf(page))).isEmpty());
        assertThat(shown).anyMatch(rows -> hasFigure(rows, way.variant().start()));
        assertThat(shown).anyMatch(rows -> hasFigure(rows, way.variant().end()));
        wayBack(way.variant()).ifPresent(back -> assertThat(shown.stream().filter(rows -> rows.contains(" " + back)))
            .as(back).isNotEmpty().allMatch(rows -> hasFigure(rows, way.variant().start())));
        reader.pages.forEach(EveryPageTest::assertWhole);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aStepIsReadAtAGlance(Way way) {
        assertThat(Stream.of(way.variant().getOn(), way.variant().round(), way.variant().getOff()).flatMap(List::stream).map(Step::text))
            .allSatisfy(step -> assertThat(step).hasSizeLessThanOrEqualTo(LONGEST_STEP));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionShowsAllItsLinesWithoutTurningWhateverWasPressed(Question question) {
        NumberRange range = NumberRange.of(question.number().flatMap(platform.catalogue()::fact));
        Screen screen = new Screen(question, 3, question.lines().stream().findFirst(), Optional.of(platform.time().instant()));
        Draft draft = Draft.of(question, range).saying("Lines are marked: press their numbers again to unmark them, or Enter to go on.");
        Page page = new QuestionPage(platform.time().getZone()).of(screen, draft);

        assertThat(missing(page, Sheet.firstOf(page))).isEmpty();
        assertThat(question.lines()).hasSizeLessThanOrEqualTo(Choices.LETTERS);
        assertWhole(page);
    }

    @Test
    void everyVerdictAndEveryRefusalIsWholeAndSaysWhereItGoesOn() {
        TellingValues values = new TellingValues(platform.packs().checks());
        Set<Page> pages = platform.catalogue().facts().values().stream().map(Provided::what).flatMap(fact -> values.of(fact).stream()
            .flatMap(value -> pages(platform.screenings().judge(Map.of(fact.id(), value), Unanswered.NO, Phase.BEFORE))))
            .collect(Collectors.toSet());

        assertThat(pages).hasSizeGreaterThan(platform.packs().checks().size()).allSatisfy(EveryPageTest::assertWhole);
    }

    @Test
    void whateverIsFoundInASessionIsWholeAndSaysWhereItGoesOn() {
        platform.catalogue().fact("session_event").orElseThrow().allowed().forEach(event -> {
            Verdict found = platform.screenings().judge(Map.of("session_event", FactValue.of(Set.of(event))), Unanswered.NO,
                Phase.DURING);
            assertWhole(VERDICTS.found("It ends here, to be on the safe side",
                found.assessment().findings().stream().map(Found::finding).toList(), Optional.empty(), "go on"));
        });
    }

    @Test
    void everyLessonIsWholeAndSaysWhereItGoesOn() {
        int lessons = platform.catalogue().lessons().size();
        Key[] keys = IntStream.range(0, lessons).boxed().flatMap(i -> Stream.of(key(i), Key.ENTER)).toArray(Key[]::new);
        Reader reader = new Reader(() -> { }, Stream.concat(Stream.of(keys), Stream.of(Key.ENTER)).toArray(Key[]::new));

        new Reading(new Talk(reader), platform.journal(), platform.catalogues(), platform.time()).learn();

        assertThat(reader.pages).hasSize(2 * lessons + 1).allSatisfy(EveryPageTest::assertWhole);
    }

    private static Stream<Page> pages(Verdict verdict) {
        Stream<Page> refusals = verdict.closed().entrySet().stream().flatMap(activity -> activity.getValue().values().stream()
            .map(refusal -> VERDICTS.refused(activity.getKey(), refusal, platform.catalogue())));
        Stream<Page> told = Stream.of(VERDICTS.of(verdict, platform.catalogue()));
        return Stream.concat(verdict.assessment().level() == Level.EMERGENCY ? Stream.concat(told, Stream.of(VERDICTS.emergency(verdict)))
            : told, refusals);
    }

    private static Key key(int index) {
        String key = Choices.key(index);
        return key.matches("\\d") ? Key.number(Integer.parseInt(key)) : Key.letter(key.charAt(0));
    }

    /** No word is cut off, and where the page goes on below, that is said. */
    private static void assertWhole(Page page) {
        List<String> all = Sheet.wholeOf(page);
        List<String> first = Sheet.firstOf(page);
        String seen = String.join("\n", first);

        assertThat(all).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(Sheet.COLUMNS));
        assertThat(missing(page, all)).as(seen).isEmpty();
        assertThat(words(seen)).contains(page.hints().stream().map(hint -> hint.key() + " " + hint.words()).toList());
        assertThat(page.message().isPresent() || seen.contains(MORE) != missing(page, first).isEmpty()).as(seen).isTrue();
    }

    /** What of the page does not stand on the sheet. */
    private static List<String> missing(Page page, List<String> sheet) {
        String standing = words(String.join(" ", sheet));
        return Stream.of(Stream.of(page.title()), page.blocks().stream().flatMap(EveryPageTest::said), page.message().stream())
            .flatMap(texts -> texts).map(EveryPageTest::words).filter(text -> !standing.contains(text)).toList();
    }

    private static boolean hasFigure(List<String> rows, Figure figure) {
        List<String> lines = FigureDrawing.of(figure, FIGURE_ROWS);
        return IntStream.rangeClosed(0, rows.size() - FIGURE_ROWS).anyMatch(from -> IntStream.range(0, FIGURE_ROWS)
            .allMatch(i -> Text.padded(rows.get(from + i), Sheet.COLUMNS).startsWith(" " + lines.get(i))));
    }

    /** The move that ends a round of several steps. */
    private static Optional<String> wayBack(Variant variant) {
        Step last = variant.round().get(variant.round().size() - 1);
        return Optional.of(last).filter(step -> variant.round().size() > 1 && step.action() == Step.Action.MOVE).map(Step::text);
    }

    private static SymptomTalk nothingArises(Reader reader) {
        Talk talk = new Talk(reader);
        QuestionTalk questions = new QuestionTalk(talk, new QuestionPage(platform.time().getZone()), platform.catalogue()::fact,
            Silence::new);
        return new SymptomTalk(talk, questions, platform.screenings(), new VerdictTalk(talk, VERDICTS, platform.catalogues(),
            platform.time()), Optional::empty);
    }

    private static Stream<String> said(Block block) {
        return block.fold(prose -> Stream.of(prose.text()), item -> Stream.of(item.text()), drawing -> drawing.lines().stream());
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
