package org.dorsal.core.console.internal.guide.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Choices;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.console.internal.wording.Amounts;
import org.dorsal.core.console.internal.guide.session.Ending;
import org.dorsal.core.console.internal.guide.session.Preview;
import org.dorsal.core.console.internal.guide.session.SessionRun.Outcome;
import org.dorsal.core.console.internal.guide.verdict.ScreeningTalk.Ahead;
import org.dorsal.core.console.internal.guide.verdict.VerdictTalk;
import org.dorsal.core.screening.Refusal;
import org.dorsal.core.screening.ReviewLine;
import org.dorsal.core.screening.Verdict;
import org.dorsal.core.session.RefusedException;
import org.dorsal.core.session.UnknownActivityException;

/** One activity: which way of doing it, the page before it, the session, the end. */
public final class ActivityRun {
    private static final char ANOTHER_WAY = 'v';
    private final Talk talk;
    private final Catalogues catalogues;
    private final Player player;
    private final Ending ending;
    private final VerdictTalk verdicts;
    private Optional<Confirmed> confirmed = Optional.empty();

    /**
     * What was shown with the answers: only that, and only under the verdict that was foreseen, begins without a page of its
     * own.
     */
    private record Confirmed(String activity, String variant, Verdict prospect) {
        private boolean isFor(String wanted, Verdict verdict) {
            return activity.equals(wanted) && prospect.open().equals(verdict.open())
                && prospect.assessment().findings().equals(verdict.assessment().findings());
        }
    }

    public ActivityRun(Talk talk, Catalogues catalogues, Player player, Ending ending, VerdictTalk verdicts) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.catalogues = Objects.requireNonNull(catalogues, "catalogues");
        this.player = Objects.requireNonNull(player, "player");
        this.ending = Objects.requireNonNull(ending, "ending");
        this.verdicts = Objects.requireNonNull(verdicts, "verdicts");
    }

    /** Shows the activity with the answers that it rests on, where it can begin at once; see {@link Ahead}. */
    public Optional<Key> confirm(Verdict prospect, List<ReviewLine> answers, String activityId, Optional<String> wanted) {
        confirmed = Optional.empty();
        Activity activity = requireKnown(activityId);
        List<String> open = prospect.open().getOrDefault(activityId, List.of());
        Belongings belongings = Belongings.of(prospect.answers(), catalogues.current());
        Optional<Variant> variant = wanted.or(() -> preferred(activity, open, belongings)).filter(open::contains)
            .map(id -> requireKnown(activity, id)).filter(found -> wanted.isPresent() || belongings.sufficeFor(found));
        if (variant.isEmpty() || !Ahead.fit(answers)) {
            return Optional.empty();
        }
        return Optional.of(confirmed(prospect, answers, activity, variant.get(), belongings));
    }

    private Key confirmed(Verdict prospect, List<ReviewLine> answers, Activity activity, Variant first, Belongings belongings) {
        List<String> open = prospect.open().get(activity.id());
        Variant variant = first;
        while (true) {
            Key key = new Preview(activity, variant, variant.dose())
                .confirm(talk, answers, hints("this is right: get ready (15 s)", open));
            if (key.kind() == Key.Kind.ENTER) {
                confirmed = Optional.of(new Confirmed(activity.id(), variant.id(), prospect));
            }
            if (!key.is(ANOTHER_WAY)) {
                return key;
            }
            variant = requireKnown(activity, choose(activity, open, variant.id(), belongings));
        }
    }

    /** Guides through it under the verdict, as far as that leaves it open. */
    public Result run(Verdict verdict, String activityId, Optional<String> wanted) {
        Activity activity = requireKnown(activityId);
        Optional<Confirmed> known = confirmed.filter(shown -> shown.isFor(activityId, verdict));
        confirmed = Optional.empty();
        if (known.isPresent()) {
            return play(verdict, activity, requireKnown(activity, known.get().variant()));
        }
        List<String> open = verdict.open().getOrDefault(activityId, List.of());
        Belongings belongings = Belongings.of(verdict.answers(), catalogues.current());
        Optional<String> variant = wanted.or(() -> preferred(activity, open, belongings));
        if (variant.isEmpty() || !open.contains(variant.get())) {
            variant.ifPresent(id -> requireKnown(activity, id));
            return closed(verdict, activity, variant);
        }
        if (wanted.isEmpty() && !isAtHand(activity, requireKnown(activity, variant.get()), belongings)) {
            return Result.BACKED_OUT;
        }
        return previewAndPlay(verdict, activity, variant.get(), open, belongings);
    }

    /** The first open one that the person has the things for, else the first open one. */
    private static Optional<String> preferred(Activity activity, List<String> open, Belongings belongings) {
        return open.stream().filter(id -> belongings.sufficeFor(requireKnown(activity, id))).findFirst()
            .or(() -> open.stream().findFirst());
    }

    private boolean isAtHand(Activity activity, Variant variant, Belongings belongings) {
        if (belongings.sufficeFor(variant)) {
            return true;
        }
        Page.Builder page = Page.titled(activity.title() + " " + belongings.needs(variant));
        page.say("When you were asked, you did not have that. Do you have it now?");
        return talk.ask(page.hint("y", "yes, go on").hint("n", "no, back").page()).is('y');
    }

    private Result previewAndPlay(Verdict verdict, Activity activity, String first, List<String> open,
            Belongings belongings) {
        String variantId = first;
        while (true) {
            Variant variant = requireKnown(activity, variantId);
            Key key = new Preview(activity, variant, variant.dose()).show(talk, hints("get ready (15 s)", open));
            if (key.kind() == Key.Kind.BACK) {
                return Result.BACKED_OUT;
            }
            if (key.kind() == Key.Kind.ENTER) {
                return play(verdict, activity, variant);
            }
            variantId = choose(activity, open, variantId, belongings);
        }
    }

    private static List<Hint> hints(String enter, List<String> open) {
        List<Hint> hints = new ArrayList<>(List.of(new Hint(Hint.ENTER, enter), new Hint(Hint.ESC, "back")));
        if (open.size() > 1) {
            hints.add(new Hint(Character.toString(ANOTHER_WAY), "another way"));
        }
        return hints;
    }

    private String choose(Activity activity, List<String> open, String current, Belongings belongings) {
        Page.Builder page = Page.titled(activity.title() + ": the ways open to you");
        List<Variant> variants = open.stream().limit(Choices.MOST).map(id -> requireKnown(activity, id)).toList();
        for (int i = 0; i < variants.size(); i++) {
            Variant variant = variants.get(i);
            page.item(Choices.key(i), State.PLAIN, variant.title() + " (" + variant.effort().name().toLowerCase(Locale.ROOT)
                + (belongings.sufficeFor(variant) ? "" : "; " + belongings.needs(variant)) + ")");
        }
        Key key = talk.ask(page.hint(Hint.ESC, "back").page());
        return key.kind() == Key.Kind.BACK ? current : variants.get(Choices.index(key)).id();
    }

    private Result play(Verdict verdict, Activity activity, Variant variant) {
        Player.Played played;
        try {
            played = player.play(verdict, activity.id(), variant.id(), Optional.empty(), Optional.empty());
        } catch (RefusedException e) {
            return refused(e, activity);
        }
        if (played.outcome() == Outcome.STOPPED) {
            return Result.STOPPED;
        }
        ending.ask(List.of(played.session()), verdict.answers(), Pain.before(verdict),
            () -> List.of("Again: " + Amounts.howOften(variant.dose()) + "."));
        return Result.DONE;
    }

    private Result refused(RefusedException refused, Activity activity) {
        if (refused.refusal().isPresent()) {
            verdicts.tellRefusal(activity.title(), refused.refusal().get());
        } else {
            verdicts.tell(refused.verdict());
        }
        return Result.REFUSED;
    }

    private Result closed(Verdict verdict, Activity activity, Optional<String> wanted) {
        Map<String, Refusal> refusals = verdict.closed().getOrDefault(activity.id(), Map.of());
        Optional<Refusal> refusal = wanted.map(refusals::get)
            .or(() -> activity.variants().stream().map(Variant::id).filter(refusals::containsKey).findFirst().map(refusals::get));
        if (refusal.isEmpty() || verdict.open().isEmpty()) {
            verdicts.tell(verdict);
            return Result.REFUSED;
        }
        if (verdicts.tellRefusal(activity.title(), refusal.get())) {
            Refusal.Choice instead = refusal.get().instead().orElseThrow();
            return run(verdict, instead.activity(), Optional.of(instead.variant()));
        }
        return Result.REFUSED;
    }

    private Activity requireKnown(String activity) {
        return catalogues.current().activity(activity).orElseThrow(() -> new UnknownActivityException(activity, Optional.empty()));
    }

    private static Variant requireKnown(Activity activity, String variant) {
        return activity.variant(variant)
            .orElseThrow(() -> new UnknownActivityException(activity.id() + " " + variant, Optional.empty()));
    }
}
