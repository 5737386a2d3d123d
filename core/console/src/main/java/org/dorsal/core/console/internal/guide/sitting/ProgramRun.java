package org.dorsal.core.console.internal.guide.sitting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.safety.Level;
import org.dorsal.api.session.Session;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.console.internal.guide.Dates;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.guide.session.Ending;
import org.dorsal.core.console.internal.guide.session.SessionRun.Outcome;
import org.dorsal.core.console.internal.guide.verdict.ScreeningTalk.Ahead;
import org.dorsal.core.console.internal.guide.verdict.VerdictTalk;
import org.dorsal.core.program.NextPart;
import org.dorsal.core.program.NextSitting;
import org.dorsal.core.program.Programs;
import org.dorsal.core.screening.ReviewLine;
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
    private final SittingPage page;
    /** The sitting that was shown with the answers: only that very one begins without a page of its own. */
    private Optional<NextSitting> confirmed = Optional.empty();

    public ProgramRun(Talk talk, Catalogues catalogues, Programs programs, Player player, Ending ending, VerdictTalk verdicts,
            Clock clock) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.catalogues = Objects.requireNonNull(catalogues, "catalogues");
        this.programs = Objects.requireNonNull(programs, "programs");
        this.player = Objects.requireNonNull(player, "player");
        this.ending = Objects.requireNonNull(ending, "ending");
        this.verdicts = Objects.requireNonNull(verdicts, "verdicts");
        this.clock = Objects.requireNonNull(clock, "clock");
        page = new SittingPage(talk, catalogues, verdicts);
    }

    /** Shows the next sitting with the answers that it rests on, where it can begin at once; see {@link Ahead}. */
    public Optional<Key> confirm(Verdict prospect, List<ReviewLine> answers, String program) {
        confirmed = Optional.empty();
        NextSitting sitting = programs.next(prospect, program);
        if (sitting.paused() || isRestDay(sitting) || isAllClosed(sitting)) {
            return Optional.empty();
        }
        Optional<Key> key = page.confirmed(sitting, answers);
        confirmed = key.filter(pressed -> pressed.kind() == Key.Kind.ENTER).map(right -> sitting);
        return key;
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
        if (isRestDay(sitting)) {
            talk.ask(Page.titled(sitting.schedule().title()).say("Rest is part of it. The next sitting is due on "
                + Dates.day(sitting.due()) + ".").hint(Hint.ENTER, "back").page());
            return Result.BACKED_OUT;
        }
        if (isAllClosed(sitting)) {
            return nothingOpen(verdict, sitting);
        }
        boolean isKnown = confirmed.equals(Optional.of(sitting));
        confirmed = Optional.empty();
        return isKnown || page.isWanted(sitting) ? play(verdict, sitting) : Result.BACKED_OUT;
    }

    private boolean isRestDay(NextSitting sitting) {
        return sitting.due().isAfter(LocalDate.now(clock));
    }

    private static boolean isAllClosed(NextSitting sitting) {
        return sitting.parts().stream().allMatch(part -> part.variant().isEmpty());
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

    private Result play(Verdict verdict, NextSitting sitting) {
        List<Session> played = new ArrayList<>();
        String program = sitting.schedule().id();
        for (int i = sitting.begunAt(); i < sitting.parts().size(); i++) {
            Optional<Player.Played> one = playPart(verdict, program, sitting.parts().get(i));
            if (one.filter(p -> p.outcome() == Outcome.STOPPED).isPresent()) {
                return stopped(played, one.get(), verdict);
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
        ending.ask(played, verdict.answers(), Pain.before(verdict), () -> whenNext(verdict, program));
        return Result.DONE;
    }

    /** Whoever has to be seen today is not held up for the record. */
    private Result stopped(List<Session> before, Player.Played last, Verdict verdict) {
        if (!before.isEmpty() && !last.stoppedAt().filter(level -> level.isAtLeast(Level.URGENT)).isPresent()) {
            ending.askAfterStop(before, verdict.answers());
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
}
