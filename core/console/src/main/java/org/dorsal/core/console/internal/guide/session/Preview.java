package org.dorsal.core.console.internal.guide.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Dose;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Precaution;
import org.dorsal.api.activity.Source;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.console.internal.guide.figure.FigureDrawing;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.screen.Text;
import org.dorsal.core.console.internal.guide.verdict.ScreeningTalk.Ahead;
import org.dorsal.core.console.internal.wording.Amounts;
import org.dorsal.core.console.internal.wording.Length;
import org.dorsal.core.screening.ReviewLine;

/** All there is to know before an activity begins, on one page of 80 by 24; its cautions and sources on one behind it. */
public final class Preview {
    private static final int COLUMNS = 78;
    private static final int KEY_COLUMNS = 3;
    private static final int ROWS = 20;
    private static final int CAUTION_ROWS = 2;
    private static final int MOST_FIGURE_ROWS = 9;
    private static final int LEAST_FIGURE_ROWS = 4;
    private static final String EVERY_STEP = "1";

    private final Activity activity;
    private final Variant variant;
    private final Dose dose;

    public Preview(Activity activity, Variant variant, Dose dose) {
        this.activity = activity;
        this.variant = variant;
        this.dose = dose;
    }

    /** Shows the page until one of the keys is pressed; cautions are shown meanwhile to whoever wants them. */
    public Key show(Talk talk, List<Hint> hints) {
        while (true) {
            Page.Builder page = page();
            hints.forEach(hint -> page.hint(hint.key(), hint.words()));
            Key key = talk.ask(page.hint("c", "all cautions, sources").page());
            if (!key.is('c')) {
                return key;
            }
            talk.ask(cautions().hint(Hint.ENTER, "back").page());
        }
    }

    /**
     * Shows what it comes to below the answers that it rests on, until one of the keys is pressed; every step is shown
     * meanwhile to whoever wants it.
     */
    public Key confirm(Talk talk, List<ReviewLine> answers, List<Hint> hints) {
        while (true) {
            Page.Builder page = titled();
            Ahead.show(page, answers);
            drawn(page, inBrief(), ROWS - rows(answers));
            hints.forEach(hint -> page.hint(hint.key(), hint.words()));
            Key key = talk.ask(page.hint(EVERY_STEP, "steps").page());
            if (!key.label().equals(EVERY_STEP)) {
                return key;
            }
            show(talk, List.of(new Hint(Hint.ENTER, "back")));
        }
    }

    private static int rows(List<ReviewLine> answers) {
        return 1 + answers.stream()
            .mapToInt(line -> Text.wrapped(line.asked() + " " + line.answered(), COLUMNS - KEY_COLUMNS).size()).sum();
    }

    /** The page without its keys. */
    Page.Builder page() {
        Page.Builder page = titled();
        drawn(page, words(), ROWS);
        return page;
    }

    private Page.Builder titled() {
        return Page.titled(activity.title() + ": " + variant.title());
    }

    private void drawn(Page.Builder page, List<String> words, int rows) {
        int left = rows - words.stream().mapToInt(line -> Text.wrapped(line, COLUMNS).size()).sum();
        page.drawing(figures(left), "");
        words.forEach(page::say);
    }

    /** As large as there is room for, so that nothing of the page has to be turned to. */
    private List<String> figures(int room) {
        return IntStream.iterate(MOST_FIGURE_ROWS, rows -> rows >= LEAST_FIGURE_ROWS, rows -> rows - 1)
            .mapToObj(rows -> withoutEmptyTop(FigureDrawing.beside(FigureDrawing.of(variant.start(), rows),
                FigureDrawing.of(variant.end(), rows))))
            .filter(lines -> lines.size() <= room).findFirst().orElse(List.of());
    }

    private static List<String> withoutEmptyTop(List<String> lines) {
        return lines.stream().dropWhile(String::isBlank).toList();
    }

    private List<String> words() {
        List<String> lines = new ArrayList<>(positionsAndAmounts());
        lines.add("Get on: " + steps(variant.getOn()));
        lines.add("Do: " + steps(variant.round()));
        lines.add("Get off: " + steps(variant.getOff()));
        lines.add("Breath: " + activity.breath().words() + " " + sign(activity.breath().source()));
        lines.addAll(care());
        return lines;
    }

    private List<String> inBrief() {
        return Stream.concat(positionsAndAmounts().stream(), care().stream()).toList();
    }

    private List<String> positionsAndAmounts() {
        List<String> lines = new ArrayList<>();
        lines.add("Start: " + variant.start().caption() + ". Then: " + variant.end().caption() + ".");
        if (!variant.equipment().isEmpty()) {
            lines.add("You need: " + variant.equipment().stream().map(Equipment::words).collect(Collectors.joining("; ")) + ".");
        }
        lines.add("How much: " + Amounts.words(variant, dose) + "; about " + Amounts.minutes(Length.of(variant, dose)) + ". "
            + sign(dose.source()));
        return lines;
    }

    private List<String> care() {
        List<String> lines = new ArrayList<>();
        if (!activity.precautions().isEmpty()) {
            lines.add("Take care: " + firstCautions());
        }
        lines.add("Stop at once when something feels wrong: s, or any key and then s.");
        return lines;
    }

    private static String steps(List<Step> steps) {
        return IntStream.range(0, steps.size()).mapToObj(i -> (steps.size() == 1 ? "" : (i + 1) + " ") + sentence(steps.get(i).text()))
            .collect(Collectors.joining(" "));
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** As many whole cautions as two lines hold. */
    private String firstCautions() {
        StringBuilder words = new StringBuilder();
        for (Precaution precaution : activity.precautions()) {
            String more = (words.length() == 0 ? "" : " ") + sentence(precaution.text()) + " " + sign(precaution.source());
            if (words.length() > 0 && Text.wrapped("Take care: " + words + more, COLUMNS).size() > CAUTION_ROWS) {
                break;
            }
            words.append(more);
        }
        return words.toString();
    }

    private Page.Builder cautions() {
        Page.Builder page = Page.titled("Take care: " + activity.title());
        activity.precautions().forEach(p -> page.indented("- " + p.text() + " " + sign(p.source())));
        page.gap().say("Sources:");
        Set<Source> sources = new LinkedHashSet<>(List.of(variant.source(), dose.source(), activity.breath().source()));
        activity.precautions().forEach(p -> sources.add(p.source()));
        sources.forEach(source -> page.indented(sign(source) + " " + source.citation()));
        return page;
    }

    private static String sign(Source source) {
        return Character.toString(source.mark().sign());
    }
}
