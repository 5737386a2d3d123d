package org.dorsal.core.console.internal.guide.sitting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Schedule.Stage;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.console.internal.guide.Dates;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Choices;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.session.Amounts;
import org.dorsal.core.console.internal.guide.session.Ending;
import org.dorsal.core.console.internal.guide.session.Preview;
import org.dorsal.core.console.internal.guide.session.SessionRun.Outcome;
import org.dorsal.core.console.internal.guide.verdict.VerdictTalk;
import org.dorsal.core.console.internal.wording.Length;
import org.dorsal.core.program.NextPart;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;

/** The next sitting of a program: its parts in order, hands-free from one to the next. */
public final class ProgramRun {
    private final Talk talk;
    private final Catalogues catalogues;
    private final Programs programs;
    private final Player player;
    private final Ending ending;
    private final VerdictTalk verdicts;
    private final Clock clock;

    public ProgramRun(Talk talk, Catalogues catalogues, Programs programs, Player player, Ending ending, VerdictTalk verdicts,
            Clock clock) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.catalogues = Objects.requireNonNull(catalogues, "catalogues");
        this.programs = Objects.requireNonNull(programs, "programs");
        this.player = Objects.requireNonNull(player, "player");
        this.ending = Objects.requireNonNull(ending, "ending");
        this.verdicts = Objects.requireNonNull(verdicts, "verdicts");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Guides through the next sitting under the verdict. */
    public Result run(Verdict verdict, String program) {
        NextSitting sitting = programs.next(verdict, program);
        if (sitting.paused()) {
            if (!wantsToResume(sitting)) {
                return Result.BACKED_OUT;
            }
            programs.resume(verdict.person(), program);
            sitting = programs.next(verdict, program);
        }
        if (sitting.due().isAfter(LocalDate.now(clock))) {
            talk.ask(Page.titled(sitting.schedule().title()).say("Rest is part of it. The next sitting is due on "
                + Dates.day(sitting.due()) + ".").hint(Hint.ENTER, "back").page());
            return Result.BACKED_OUT;
        }
        if (sitting.parts().stream().allMatch(part -> part.variant().isEmpty())) {
            return nothingOpen(verdict, sitting);
        }
        return preview(sitting) ? play(verdict, sitting) : Result.BACKED_OUT;
    }

    private boolean wantsToResume(NextSitting sitting) {
        Page.Builder page = Page.titled(sitting.schedule().title() + " is paused");
        page.say("Twice in a row it had not settled within 24 hours. Have someone look at it before you go on: a physician, "
            + "a physiotherapist or a chiropractor.");
        return talk.ask(page.hint("r", "someone has seen me: go on, more gently").hint(Hint.ENTER, "back").page()).is('r');
    }

    private Result nothingOpen(Verdict verdict, NextSitting sitting) {
        Optional<NextPart> refused = sitting.parts().stream().filter(part -> part.refusal().isPresent()).findFirst();
        if (verdict.open().isEmpty() || refused.isEmpty()) {
            verdicts.tell(verdict);
        } else {
            verdicts.tellRefusal(sitting.schedule().title(), refused.get().refusal().orElseThrow());
        }
        return Result.REFUSED;
    }

    /** Shows the sitting and, for who wants them, the pages of its parts; true to begin. */
    private boolean preview(NextSitting sitting) {
        Page page = overview(sitting);
        while (true) {
            Key key = talk.ask(page);
            if (key.kind() == Key.Kind.ENTER || key.kind() == Key.Kind.BACK) {
                return key.kind() == Key.Kind.ENTER;
            }
            NextPart part = sitting.parts().get(Choices.index(key));
            if (part.variant().isPresent()) {
                new Preview(activity(part), variant(part), part.dose().orElse(variant(part).dose()))
                    .show(talk, List.of(new Hint(Hint.ENTER, "back")));
            } else {
                part.refusal().ifPresent(refusal -> verdicts.tellRefusal(title(part), refusal));
            }
        }
    }

    private Page overview(NextSitting sitting) {
        Stage stage = sitting.schedule().stages().get(sitting.stage());
        Page.Builder page = Page.titled(sitting.schedule().title());
        page.say(stage.title() + " (stage " + (sitting.stage() + 1) + " of " + sitting.schedule().stages().size() + ")");
        if (sitting.easier()) {
            page.say("Easier ways this time, as the last sitting had not settled within 24 hours.");
        }
        if (sitting.begunAt() > 0) {
            page.say("You go on where you were: with part " + (sitting.begunAt() + 1) + ".");
        }
        page.gap();
        for (int i = 0; i < sitting.parts().size(); i++) {
            part(page, i, sitting.parts().get(i));
        }
        page.gap().say("Have ready what you need. Once begun, no key is needed until the end; each part begins with time to get ready.")
            .say("Stop at once when something feels wrong: s, or any key and then s.");
        page.say("A number shows every step of that part, with its positions and cautions.");
        return page.hint(Hint.ENTER, "get ready (15 s)").hint(Hint.ESC, "back").page();
    }

    private void part(Page.Builder page, int index, NextPart part) {
        if (part.variant().isEmpty()) {
            page.item(Choices.key(index), State.CLOSED, title(part) + ": closed for you now, left out");
            return;
        }
        Variant variant = variant(part);
        Duration lasts = Length.of(variant, part.dose().orElse(variant.dose()));
        String needs = variant.equipment().isEmpty() ? ""
            : "; " + String.join(", ", variant.equipment().stream().map(e -> e.id()).toList());
        page.item(Choices.key(index), State.OPEN, title(part) + ", " + variant.title() + " (" + Amounts.minutes(lasts) + needs + ")");
    }

    private Result play(Verdict verdict, NextSitting sitting) {
        List<Session> played = new ArrayList<>();
        String program = sitting.schedule().id();
        for (int i = sitting.begunAt(); i < sitting.parts().size(); i++) {
            Optional<Player.Played> one = playPart(verdict, program, sitting.parts().get(i));
            if (one.filter(p -> p.outcome() == Outcome.STOPPED).isPresent()) {
                return stopped(played, one.get());
            }
            one.ifPresent(p -> played.add(p.session()));
            if (one.filter(p -> p.outcome() == Outcome.QUIT).isPresent()) {
                break;
            }
            one.ifPresent(p -> p.session().quit());
            programs.finishedPart(verdict.person(), program, i, one.map(p -> p.session().id()));
        }
        if (played.isEmpty()) {
            return Result.REFUSED;
        }
        ending.ask(played, Pain.before(verdict), () -> whenNext(verdict, program));
        return Result.DONE;
    }

    /** Whoever has to be seen today is not held up for the record. */
    private Result stopped(List<Session> before, Player.Played last) {
        if (!before.isEmpty() && !last.stoppedAt().filter(level -> level.isAtLeast(Level.URGENT)).isPresent()) {
            ending.askAfterStop(before);
        }
        return Result.STOPPED;
    }

    private Optional<Player.Played> playPart(Verdict verdict, String program, NextPart part) {
        if (part.variant().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(player.play(verdict, part.activity(), part.variant().get(), part.dose(), Optional.of(program)));
        } catch (RefusedException e) {
            e.refusal().ifPresentOrElse(refusal -> verdicts.tellRefusal(title(part), refusal), () -> verdicts.tell(e.verdict()));
            return Optional.empty();
        }
    }

    private List<String> whenNext(Verdict verdict, String program) {
        NextSitting next = programs.next(verdict, program);
        return List.of("Next: " + Dates.day(next.due()) + ". Missed days are no failure: you go on where you were.");
    }

    private String title(NextPart part) {
        return catalogues.current().activity(part.activity()).map(Activity::title).orElse(part.activity());
    }

    private Activity activity(NextPart part) {
        return catalogues.current().activity(part.activity()).orElseThrow();
    }

    private Variant variant(NextPart part) {
        return activity(part).variant(part.variant().orElseThrow()).orElseThrow();
    }
}
