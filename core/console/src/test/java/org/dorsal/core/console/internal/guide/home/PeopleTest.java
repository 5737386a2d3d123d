package org.dorsal.core.console.internal.guide.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.dorsal.core.console.internal.guide.FakeJournal;
import org.dorsal.core.console.internal.guide.Glass;
import org.dorsal.core.console.internal.guide.screen.Talk;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final FakeJournal journal = new FakeJournal();

    private People people(String... keys) {
        long[] nanos = {0};
        return new People(new Talk(Glass.with(() -> nanos[0] += 1_000_000_000L, keys)), new Memory(journal));
    }

    @Test
    void whoIsAloneIsAskedNothing() {
        People people = people();

        assertEquals(Optional.of("me"), people.whoIsThere(Optional.empty()));
        assertTrue(people.confirms("me"));
        assertFalse(people.isNamed());
    }

    @Test
    void whoHasJustChosenThemselvesIsNotAskedAgainBeforeTheFirstScreeningButBeforeTheNext() {
        journal.people.addAll(List.of("Anna", "Ben"));
        People people = people("2", "y");
        people.whoIsThere(Optional.empty());

        assertTrue(people.confirms("Ben"));
        assertTrue(people.confirms("Ben"));
        assertEquals("Ben", people.here());
    }

    @Test
    void whoSaysNoBeforeAScreeningIsNotScreenedAsTheOther() {
        journal.people.addAll(List.of("Anna", "Ben"));
        People people = people("1", "n", "2");
        people.whoIsThere(Optional.empty());
        people.confirms("Anna");

        assertFalse(people.confirms("Anna"));
        assertEquals("Ben", people.here());
    }

    @Test
    void whoHasGivenNoNameIsNotShownAsSomebodyCalledMe() {
        journal.people.addAll(List.of("Anna", "me"));
        long[] nanos = {0};
        Glass glass = Glass.with(() -> nanos[0] += 1_000_000_000L, "2");
        People people = new People(new Talk(glass), new Memory(journal));

        people.whoIsThere(Optional.empty());

        assertEquals("me", people.here());
        assertTrue(glass.page("Who are you?").contains("2  who has given no name so far"), glass.shown());
    }

    @Test
    void someoneNewGivesANameAsItIsWritten() {
        journal.people.add("Anna");
        People people = people("n", "B", "o", " ", "M", "c", "X", "\u007f", "\r");
        people.whoIsThere(Optional.empty());

        assertTrue(people.change());
        assertEquals("Bo Mc", people.here());
        assertTrue(people.isNamed());
    }

    @Test
    void aNameThatCannotBeIsAskedForAgain() {
        journal.people.add("Anna");
        People people = people("n", "/", "\r", "B", "\r");
        people.whoIsThere(Optional.empty());
        people.change();

        assertEquals("B", people.here());
    }
}
