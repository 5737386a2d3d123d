package org.dorsal.core.console.internal.guide.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Activity.Hands;
import org.dorsal.api.activity.Step;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.session.Cue;
import org.dorsal.api.session.SessionView.State;
import org.dorsal.core.console.internal.guide.figure.BigDigits;
import org.dorsal.core.console.internal.guide.figure.BreathBar;
import org.dorsal.core.console.internal.guide.figure.FigureDrawing;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Text;

/** How a step looks, and how it is told to those who do not look. */
final class CueFace {
    private static final int FIGURE_ROWS = 9;
    private static final int FIGURE_COLUMNS = FIGURE_ROWS * FigureDrawing.COLUMNS_TO_A_ROW;
    private static final String BESIDE = "    ";
    private static final Duration WORTH_TELLING = Duration.ofSeconds(3);
    private final Activity activity;
    private final String first;
    private final Optional<String> back;
    private final List<String> start;
    private final List<String> end;

    CueFace(Activity activity, Variant variant) {
        this.activity = Objects.requireNonNull(activity, "activity");
        first = variant.getOn().get(0).text();
        back = wayBack(variant.round());
        start = FigureDrawing.of(variant.start(), FIGURE_ROWS);
        end = FigureDrawing.of(variant.end(), FIGURE_ROWS);
    }

    Page page(Cue cue, State state) {
        Page.Builder page = Page.titled(activity.title());
        page.say(place(cue)).gap().say(text(cue)).gap();
        page.drawing(drawing(cue), "");
        page.gap().say(cue.breath().map(phase -> BreathBar.of(phase, activity.breath())).orElse(""));
        page.gap().say(state == State.PAUSED ? "PAUSED" : "Trouble? Come off first; the screen can wait.");
        keys(page, state);
        return page.page();
    }

    /** The cue in words; the same for as long as it lasts, but for its second half when it is long. */
    String told(Cue cue, State state) {
        if (state == State.PAUSED) {
            return "Paused. Enter: resume; s: something is wrong; q: end.";
        }
        String seconds = cue.lasts().compareTo(WORTH_TELLING) < 0 ? "" : " (" + seconds(cue.lasts()) + ")";
        return place(cue) + ": " + text(cue) + seconds;
    }

    /** What a voice says when the cue begins. */
    String spoken(Cue cue) {
        return cue.part() == Cue.Part.GET_READY ? "Next: " + activity.title() + ". " + text(cue) : cue.text();
    }

    /** While getting ready, what to do first. */
    private String text(Cue cue) {
        return cue.part() == Cue.Part.GET_READY ? "First: " + first : cue.text();
    }

    private String place(Cue cue) {
        switch (cue.part()) {
            case GET_READY: return "Get ready for " + activity.title();
            case GET_ON: return "Getting into position";
            case GET_OFF: return "Coming out of it";
            default: return amount(cue);
        }
    }

    private static String amount(Cue cue) {
        List<String> words = new ArrayList<>();
        if (cue.sets() > 1) {
            words.add("set " + cue.set() + " of " + cue.sets());
        }
        cue.side().ifPresent(side -> words.add(side == Cue.Side.FIRST ? "first side" : "other side"));
        if (cue.repetitions() > 1) {
            words.add(cue.repetition() + " of " + cue.repetitions());
        }
        if (words.isEmpty()) {
            words.add("step " + (cue.index() + 1) + " of " + cue.count());
        }
        return String.join(", ", words);
    }

    private static String seconds(Duration lasts) {
        long seconds = Math.round(lasts.toMillis() / 1000.0);
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }

    private List<String> drawing(Cue cue) {
        List<String> figure = isAtTheFarPoint(cue) ? end : start;
        List<String> digits = BigDigits.of(cue.remaining());
        int above = (FIGURE_ROWS - BigDigits.ROWS) / 2;
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < FIGURE_ROWS; row++) {
            int digit = row - above;
            String right = digit >= 0 && digit < BigDigits.ROWS ? digits.get(digit) : "";
            lines.add((Text.padded(figure.get(row), FIGURE_COLUMNS) + BESIDE + right).stripTrailing());
        }
        return lines;
    }

    /** The move that ends a round of several steps leads back to where it began. */
    private static Optional<String> wayBack(List<Step> round) {
        Step last = round.get(round.size() - 1);
        return round.size() > 1 && last.action() == Step.Action.MOVE ? Optional.of(last.text()) : Optional.empty();
    }

    private boolean isAtTheFarPoint(Cue cue) {
        return cue.part() == Cue.Part.HOLD || cue.part() == Cue.Part.MOVE && !back.equals(Optional.of(cue.text()));
    }

    private void keys(Page.Builder page, State state) {
        if (state == State.PAUSED) {
            page.hint(Hint.ENTER, "resume").hint("s", "something is wrong").hint("q", "end");
        } else if (activity.hands() == Hands.BUSY) {
            page.hint("any key", "pause").hint("s", "something is wrong");
        } else {
            page.hint(Hint.SPACE, "pause").hint("n", "next").hint("b", "back").hint("s", "something is wrong").hint("q", "end");
        }
    }
}
