package org.dorsal.core.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;

import org.dorsal.core.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class TextSearchTest {
    private final TextSearch search = new TextSearch();

    @Test
    void findsWhatHasComeSinceTheLastSearch() {
        assertEquals(List.of(), found(of(1, Content.usual()), "bones"));

        assertEquals(List.of("bones"), found(of(2, Content.usual().expecting("bones", "org.dorsal.gone")), "bones"));
    }

    @Test
    void findsNothingOfWhatHasGoneSinceTheLastSearch() {
        assertEquals(List.of("infection"), found(of(1, Content.usual()), "infection"));

        assertEquals(List.of("infection"), found(of(2, Content.usual().withoutChecks()), "infection (missing)"));
        assertEquals(List.of(), found(of(3, Content.usual()), "infection (missing)"));
    }

    @Test
    void findsATextThatRunsFromOneFieldIntoTheNext() {
        assertEquals(List.of("cat-cow"), found(of(1, Content.usual()), "cat-cow Cat-Cow"));
    }

    private List<String> found(Catalogue catalogue, String text) {
        return search.in(new Listing(catalogue), EnumSet.allOf(Kind.class), text).map(Listed::id).toList();
    }

    private static Catalogue of(long generation, Content content) {
        Catalogue c = content.catalogue();
        return new Catalogue(generation, c.activities(), c.programs(), c.facts(), c.questions(), c.lessons(), c.checks(),
            c.expected(), c.problems());
    }
}
