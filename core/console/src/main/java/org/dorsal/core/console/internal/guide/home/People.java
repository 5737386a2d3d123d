package org.dorsal.core.console.internal.guide.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dorsal.core.console.internal.PersonName;
import org.dorsal.core.console.internal.guide.screen.Block.Item.State;
import org.dorsal.core.console.internal.guide.screen.Choices;
import org.dorsal.core.console.internal.guide.screen.Key;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.screen.Talk;

/**
 * Who is there. Another's "no osteoporosis" is the likeliest real harm, so whoever shares an installation confirms it, once
 * for each screening.
 */
public final class People {
    private static final int LONGEST_NAME = 40;
    private final Talk talk;
    private final Memory memory;
    private String here = PersonName.DEFAULT;
    private boolean isConfirmed;

    public People(Talk talk, Memory memory) {
        this.talk = Objects.requireNonNull(talk, "talk");
        this.memory = Objects.requireNonNull(memory, "memory");
    }

    /**
     * Finds out who is there.
     *
     * @param named the name given on the command line
     * @return empty when the one who was named is not the one who is there
     */
    public Optional<String> whoIsThere(Optional<String> named) {
        List<String> known = memory.people();
        if (named.isPresent()) {
            here = named.get();
            boolean alone = known.isEmpty() || known.equals(List.of(here));
            return alone || asks(known.contains(here)) ? named : Optional.empty();
        }
        if (known.size() > 1) {
            choose();
        } else {
            here = known.isEmpty() ? PersonName.DEFAULT : known.get(0);
        }
        return Optional.of(here);
    }

    /** Who is there, as far as is known. */
    public String here() {
        return here;
    }

    /** Whether there is a name to be shown: one was given, or there is somebody else to be told from. */
    public boolean isNamed() {
        return known().size() > 1 || !here.equals(PersonName.DEFAULT);
    }

    /** Lets somebody else sit down; whether somebody did. */
    public boolean change() {
        String before = here;
        choose();
        return !here.equals(before);
    }

    /**
     * Makes sure, before questions are asked, that it is this person who answers them, where several are known.
     *
     * @return false when it is somebody else, who has then been asked for the name
     */
    public boolean confirms(String person) {
        here = person;
        boolean sure = isConfirmed || known().size() < 2 || asks(true);
        if (!sure) {
            choose();
        }
        isConfirmed = !sure;
        return sure;
    }

    private boolean asks(boolean isKnown) {
        Page.Builder page = Page.titled("Are you " + here + "?");
        page.say(isKnown ? "What " + here + " has answered before decides what is open to you."
            : "Several people share this installation, and " + here + " is new here.");
        isConfirmed = talk.ask(page.hint("y", "yes, I am").hint("n", "no").page()).is('y');
        return isConfirmed;
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(memory.people());
        if (!known.contains(here) && !(known.isEmpty() && here.equals(PersonName.DEFAULT))) {
            known.add(here);
        }
        return known;
    }

    private void choose() {
        List<String> known = known().stream().limit(Choices.MOST).toList();
        Page.Builder page = Page.titled("Who are you?");
        page.say("What you have answered before decides what is open to you, so please choose yourself.").gap();
        for (int i = 0; i < known.size(); i++) {
            page.item(Choices.key(i), State.PLAIN, named(known.get(i)));
        }
        Key key = talk.ask(page.hint("n", "someone new").page());
        if (key.is('n')) {
            name().ifPresent(name -> here = name);
        } else {
            here = known.get(Choices.index(key));
        }
        isConfirmed = true;
    }

    private static String named(String person) {
        return person.equals(PersonName.DEFAULT) ? "who has given no name so far" : person;
    }

    /** The name of somebody new; empty when they go back. */
    private Optional<String> name() {
        String wrong = "";
        while (true) {
            Page.Builder page = Page.titled("What is your name?");
            page.say(wrong + "It may have " + PersonName.RULE + ".");
            Optional<String> name = talk.write(page, LONGEST_NAME);
            if (name.isEmpty() || PersonName.isAllowed(name.get())) {
                return name;
            }
            wrong = "That cannot be a name here. ";
        }
    }
}
