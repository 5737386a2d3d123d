package org.dorsal.core.console.internal.guide.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.activity.Equipment;
import org.dorsal.api.activity.Variant;
import org.dorsal.api.fact.Answer;
import org.dorsal.api.fact.FactValue;
import org.dorsal.core.catalogue.ActivityKind;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.OfferedActivity;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.catalogue.Provider;
import org.dorsal.core.console.internal.guide.Samples;
import org.dorsal.core.console.internal.guide.World;
import org.dorsal.core.console.internal.guide.screen.Block;
import org.dorsal.core.console.internal.guide.screen.Page;
import org.dorsal.core.console.internal.guide.sitting.Belongings;
import org.junit.jupiter.api.Test;

/** The first page says what this is to whom it is new, and offers first what can be done with what is there. */
class HomeTest {
    private final Catalogue catalogue = World.allClear().catalogue;

    private Page page(boolean isNew) {
        return Home.page("me", false, entries(Map.of()), Optional.empty(), Optional.empty(), catalogue, isNew);
    }

    private List<Home.Entry> entries(Map<String, Answer> answers) {
        return Home.entries(catalogue, Belongings.of(answers, catalogue), program -> 0);
    }

    private static String words(Page page) {
        return page.blocks().stream().map(block -> block.<String>fold(Block.Prose::text, Block.Item::text, d -> ""))
            .reduce("", (all, more) -> all + "\n" + more);
    }

    @Test
    void whatThisIsAndIsNotIsSaidOnlyToWhomItIsNew() {
        assertTrue(words(page(true)).contains("It is no diagnosis and no treatment, and no clinician has reviewed its words."));
        assertFalse(words(page(false)).contains("no diagnosis"));
    }

    @Test
    void whateverCanBeStartedSaysHowLongItTakes() {
        assertEquals(List.of("Desk reset, 5 min (program)", "Cat-Cow, 3 min", "Foam roller, 3 min"),
            entries(Map.of()).stream().map(Home.Entry::title).toList());
    }

    @Test
    void whatThePersonLacksSomethingForComesLastAndSaysWhat() {
        Catalogue two = with(needing("aaa-roller", "foam-roller", "a foam roller, firm"), needing("zzz-chair", "chair", "a chair"));
        Map<String, Answer> chair = Map.of("equipment_at_hand", Answer.given(FactValue.of(Set.of("chair")), Samples.NOW));

        List<Home.Entry> sorted = Home.entries(two, Belongings.of(chair, two), program -> 0);

        assertEquals(List.of("zzz-chair", "aaa-roller"), sorted.stream().map(Home.Entry::id).toList());
        assertTrue(sorted.get(1).title().endsWith("(needs a foam roller)"), sorted.get(1).title());
    }

    @Test
    void whoWasNotAskedYetLacksNothing() {
        Catalogue two = with(needing("aaa-roller", "foam-roller", "a foam roller, firm"), needing("zzz-chair", "chair", "a chair"));

        List<Home.Entry> sorted = Home.entries(two, Belongings.of(Map.of(), two), program -> 0);

        assertEquals(List.of("aaa-roller", "zzz-chair"), sorted.stream().map(Home.Entry::id).toList());
    }

    private static Catalogue with(Activity... activities) {
        Provider by = new Provider("org.dorsal.mobility", "1.0.0", "mobility");
        Map<String, Provided<OfferedActivity>> offered = new java.util.TreeMap<>();
        for (Activity activity : activities) {
            offered.put(activity.id(), new Provided<>(new OfferedActivity(ActivityKind.EXERCISE, activity), by));
        }
        return new Catalogue(1, offered, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), List.of());
    }

    private static Activity needing(String id, String thing, String words) {
        Activity a = World.ROLLER;
        Variant v = a.variants().get(0);
        Variant needs = new Variant(v.id(), v.title(), v.effort(), v.demands(), List.of(new Equipment(thing, words)), v.getOn(), v.round(),
            v.getOff(), v.sided(), v.dose(), v.start(), v.end(), v.source());
        return new Activity(id, id, a.summary(), a.chooseFor(), a.aims(), a.breath(), a.hands(), a.screen(), a.precautions(),
            List.of(needs), a.source());
    }
}
