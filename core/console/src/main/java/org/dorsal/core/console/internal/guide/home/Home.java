package org.dorsal.core.console.internal.guide.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Schedule;
import org.dorsal.api.activity.Schedule.Stage;
import org.dorsal.api.activity.Variant;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Choices;
import org.dorsal.core.console.internal.guide.screen.Hint;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.wording.Amounts;
import org.dorsal.core.console.internal.guide.sitting.Belongings;
import org.dorsal.core.console.internal.wording.Length;
import org.dorsal.core.screening.Verdict;

/** The first page: what can be done, the usual thing first. */
public final class Home {
    private static final int FEW = 14;

    private Home() {
    }

    /**
     * Something that can be started.
     *
     * @param id of the program or activity
     * @param title its title, and how long it takes
     */
    public record Entry(String id, String title) {
        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
        }
    }

    /**
     * Programs first, then activities, each in the order of their ids; what the person lacks something for comes last.
     *
     * @param stages the stage at which the person is in a program, from 0
     */
    public static List<Entry> entries(Catalogue catalogue, Belongings belongings, ToIntFunction<String> stages) {
        List<Entry> entries = new ArrayList<>();
        List<Entry> lacking = new ArrayList<>();
        catalogue.programs().values().forEach(p -> entries.add(entry(p.what(), stages.applyAsInt(p.what().id()), catalogue)));
        catalogue.activities().values().stream().map(p -> p.what().activity()).forEach(activity -> {
            Optional<String> needs = belongings.needs(activity);
            (needs.isPresent() ? lacking : entries).add(entry(activity, needs));
        });
        entries.addAll(lacking);
        return entries;
    }

    private static Entry entry(Schedule program, int stage, Catalogue catalogue) {
        Stage now = program.stages().get(Math.min(stage, program.stages().size() - 1));
        return new Entry(program.id(), program.title() + ", " + Amounts.minutes(Length.of(now, catalogue.activities())) + " (program)");
    }

    private static Entry entry(Activity activity, Optional<String> needs) {
        Variant first = activity.variants().get(0);
        return new Entry(activity.id(), activity.title() + ", " + Amounts.minutes(Length.of(first, first.dose()))
            + needs.map(words -> " (" + words + ")").orElse(""));
    }

    /**
     * The page.
     *
     * @param entries those to be numbered
     * @param first what Enter starts
     * @param verdict the verdict of the sitting that goes on, for what is open
     * @param isNew whether the person was never screened: then it says what this is
     */
    public static Page page(String person, boolean namesPerson, List<Entry> entries, Optional<Entry> first,
            Optional<Verdict> verdict, Catalogue catalogue, boolean isNew) {
        Page.Builder page = Page.titled("Dorsal" + (namesPerson ? ": " + person : "") + " - self-care for a stiff upper back");
        if (namesPerson) {
            page.say("You are " + person + ". Somebody else presses w first.").gap();
        }
        if (isNew) {
            page.say("Dorsal asks a few questions, then guides you through gentle exercises, or says who should see you first. "
                + "It is no diagnosis and no treatment, and no clinician has reviewed its words. What you answer stays on this "
                + "computer.").gap();
        }
        if (entries.isEmpty()) {
            page.say("Nothing is installed that you could be guided through. The command \"dorsal doctor\" says why.");
        }
        for (int i = 0; i < Math.min(FEW, entries.size()); i++) {
            page.item(Choices.key(i), state(entries.get(i), verdict, catalogue), entries.get(i).title());
        }
        if (entries.size() > FEW) {
            page.say("More: dorsal list, then dorsal start ID");
        }
        if (verdict.isPresent()) {
            page.gap().say("+ open, - closed for you, by what you answered last. c asks you again.").hint("c", "check again");
        }
        first.ifPresent(entry -> page.hint(Hint.ENTER, entry.title()));
        return page.hint("h", "history").hint("l", "learn").hint("w", "someone else").hint("?", "help").hint("q", "quit").page();
    }

    private static State state(Entry entry, Optional<Verdict> verdict, Catalogue catalogue) {
        if (verdict.isEmpty()) {
            return State.PLAIN;
        }
        boolean open = Optional.ofNullable(catalogue.programs().get(entry.id()))
            .map(program -> program.what().stages().stream().flatMap(stage -> stage.parts().stream())
                .anyMatch(part -> verdict.get().open().containsKey(part.activity())))
            .orElse(verdict.get().open().containsKey(entry.id()));
        return open ? State.OPEN : State.CLOSED;
    }
}
