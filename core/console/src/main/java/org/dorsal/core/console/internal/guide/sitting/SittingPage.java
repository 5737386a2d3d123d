package org.dorsal.core.console.internal.guide.sitting;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Schedule.Stage;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Choices;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.wording.Amounts;
import org.dorsal.core.console.internal.guide.session.Preview;
import org.dorsal.core.console.internal.guide.verdict.ScreeningTalk.Ahead;
import org.dorsal.core.console.internal.guide.verdict.VerdictTalk;
import org.dorsal.core.console.internal.wording.Length;
import org.dorsal.core.program.NextPart;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.screening.ReviewLine;

/** The page before a sitting of a program: its parts, and behind their numbers every step of each. */
final class SittingPage {
    /** As many as fit on one page with the answers. */
    private static final int MOST_PARTS = 5;
    private final Talk talk;
    private final Catalogues catalogues;
    private final VerdictTalk verdicts;

    SittingPage(Talk talk, Catalogues catalogues, VerdictTalk verdicts) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.catalogues = Objects.requireNonNull(catalogues, "catalogues");
        this.verdicts = Objects.requireNonNull(verdicts, "verdicts");
    }

    /** Whether the person wants to begin. */
    boolean isWanted(NextSitting sitting) {
        Page.Builder page = titled(sitting);
        parts(page, sitting);
        return shown(sitting, page.hint(Hint.ENTER, "get ready (15 s)").hint(Hint.ESC, "back").page()).kind() == Key.Kind.ENTER;
    }

    /** The same with the answers it rests on; empty, and nothing shown, where that is too much for one page. */
    Optional<Key> confirmed(NextSitting sitting, List<ReviewLine> answers) {
        if (!Ahead.fit(answers) || sitting.parts().size() > MOST_PARTS) {
            return Optional.empty();
        }
        Page.Builder page = titled(sitting);
        Ahead.show(page, answers);
        parts(page.gap(), sitting);
        return Optional.of(shown(sitting, page.hint(Hint.ENTER, "this is right: get ready (15 s)").hint(Hint.ESC, "back").page()));
    }

    /** The first key that leads on from the page, not to one of its parts. */
    private Key shown(NextSitting sitting, Page page) {
        Key key = talk.ask(page);
        while (Choices.index(key) >= 0 && Choices.index(key) < sitting.parts().size()) {
            part(sitting.parts().get(Choices.index(key)));
            key = talk.ask(page);
        }
        return key;
    }

    private void part(NextPart part) {
        if (part.variant().isPresent()) {
            new Preview(activity(part), variant(part), part.dose().orElse(variant(part).dose()))
                .show(talk, List.of(new Hint(Hint.ENTER, "back")));
        } else {
            part.refusal().ifPresent(refusal -> verdicts.tellRefusal(activity(part).title(), refusal));
        }
    }

    private static Page.Builder titled(NextSitting sitting) {
        return Page.titled(sitting.schedule().title());
    }

    private void parts(Page.Builder page, NextSitting sitting) {
        Stage stage = sitting.schedule().stages().get(sitting.stage());
        page.say(stage.title() + " (stage " + (sitting.stage() + 1) + " of " + sitting.schedule().stages().size() + ")");
        if (sitting.easier()) {
            page.say("Easier ways this time, as the last sitting had not settled within 24 hours.");
        }
        if (sitting.begunAt() > 0) {
            page.say("You go on where you were: with part " + (sitting.begunAt() + 1) + ".");
        }
        for (int i = 0; i < sitting.parts().size(); i++) {
            line(page, i, sitting.parts().get(i));
        }
        page.say("A number shows every step of that part, with its positions and cautions.").gap()
            .say("Have ready what you need. Once begun, no key is needed until the end; each part begins with time to get ready.")
            .say("Stop at once when something feels wrong: s, or any key and then s.");
    }

    private void line(Page.Builder page, int index, NextPart part) {
        String title = catalogues.current().activity(part.activity()).map(Activity::title).orElse(part.activity());
        if (part.variant().isEmpty()) {
            page.item(Choices.key(index), State.CLOSED, title + ": closed for you now, left out");
            return;
        }
        Variant variant = variant(part);
        Duration lasts = Length.of(variant, part.dose().orElse(variant.dose()));
        String needs = variant.equipment().isEmpty() ? ""
            : "; " + String.join(", ", variant.equipment().stream().map(e -> e.id()).toList());
        page.item(Choices.key(index), State.OPEN, title + ", " + variant.title() + " (" + Amounts.minutes(lasts) + needs + ")");
    }

    private Activity activity(NextPart part) {
        return catalogues.current().activity(part.activity()).orElseThrow();
    }

    private Variant variant(NextPart part) {
        return activity(part).variant(part.variant().orElseThrow()).orElseThrow();
    }
}
