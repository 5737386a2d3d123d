package org.dorsal.core.console.internal.guide.home;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.core.console.internal.PersonName;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Choices;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.dorsal.core.journal.Journal;

/** Who is there. Another's "no osteoporosis" is the likeliest real harm, so whoever shares an installation confirms it. */
public final class People {
    private final Talk talk;
    private final Journal journal;

    public People(Talk talk, Journal journal) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.journal = Objects.requireNonNull(journal, "journal");
    }

    /**
     * Finds out who is there.
     *
     * @param named the name given on the command line
     * @return empty when the one who was named is not the one who is there
     */
    public Optional<String> whoIsThere(Optional<String> named) {
        List<String> known = journal.people();
        if (named.isPresent()) {
            boolean alone = known.isEmpty() || known.equals(List.of(named.get()));
            return alone || confirms(named.get(), known.contains(named.get())) ? named : Optional.empty();
        }
        if (known.size() > 1) {
            return Optional.of(choose(known));
        }
        return Optional.of(known.isEmpty() ? PersonName.DEFAULT : known.get(0));
    }

    private boolean confirms(String name, boolean isKnown) {
        Page.Builder page = Page.titled("Are you " + name + "?");
        page.say(isKnown ? "What " + name + " has answered before decides what is open to you."
            : "Several people share this installation, and " + name + " is new here.");
        return talk.ask(page.hint("y", "yes, I am").hint("n", "no").page()).is('y');
    }

    private String choose(List<String> known) {
        Page.Builder page = Page.titled("Who are you?");
        page.say("What you have answered before decides what is open to you, so please choose yourself.").gap();
        for (int i = 0; i < Math.min(known.size(), Choices.MOST); i++) {
            page.item(Choices.key(i), State.PLAIN, known.get(i));
        }
        page.gap().say("Someone new? Leave with Ctrl-C and start with: dorsal --person NAME");
        return known.get(Choices.index(talk.ask(page.hint("1-" + Math.min(known.size(), 9), "that is me").page())));
    }
}
