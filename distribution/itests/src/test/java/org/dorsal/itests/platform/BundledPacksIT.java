package org.dorsal.itests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.catalogue.Catalogues;
import org.dorsal.core.catalogue.ExpectedCheck;
import org.dorsal.core.catalogue.Provided;
import org.dorsal.core.content.Packs;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.core.screening.Verdict;
import org.dorsal.itests.exam.InsidePlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bundled packs bring into the running platform. */
@InsidePlatform
class BundledPacksIT {
    private Catalogue catalogue;

    @BeforeEach
    void waitUntilAllPacksAreIn() {
        Catalogues catalogues = Inside.service(Catalogues.class);
        Inside.await("four packs are in the catalogue", () -> packsOf(catalogues.current()).size() == 4,
            () -> catalogues.current().problems() + " " + Inside.service(Packs.class).loaded());
        catalogue = catalogues.current();
    }

    @Test
    void nothingOfThePacksIsLeftOut() {
        assertEquals(List.of(), catalogue.problems());
        Inside.service(Packs.class).loaded().forEach(pack -> assertEquals(List.of(), pack.problems(), pack.id()));
    }

    @Test
    void everyPackBringsItsActivities() {
        assertEquals(Map.of("adjustment", 3L, "mobility", 2L, "posture", 2L), countedByPack(catalogue.activities()));
        assertEquals(3, catalogue.programs().size());
    }

    @Test
    void everyCheckThatIsExpectedHasArrived() {
        Set<String> expected = catalogue.expected().stream().map(ExpectedCheck::id).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, new TreeSet<>(catalogue.checks().keySet()));
        assertTrue(expected.contains("cord"));
    }

    @Test
    void everyRuleCompilesAndDoesWhatItsExamplesSay() {
        Packs packs = Inside.service(Packs.class);
        packs.loaded().forEach(pack -> assertEquals(List.of(), packs.examine(pack.id()), pack.id()));
    }

    @Test
    void whoHasNothingToReportMayDoEverything() {
        Inside.awaitAllOpen();

        Verdict verdict = Inside.service(Screenings.class).judge(Map.of(), Unanswered.NO, Phase.BEFORE);

        assertEquals(List.of(), verdict.assessment().findings());
        assertEquals(catalogue.activities().keySet(), verdict.open().keySet());
    }

    private static Set<String> packsOf(Catalogue catalogue) {
        Set<String> packs = new TreeSet<>(countedByPack(catalogue.activities()).keySet());
        packs.addAll(countedByPack(catalogue.checks()).keySet());
        packs.remove("org.dorsal.packs");
        return packs;
    }

    private static <T> Map<String, Long> countedByPack(Map<String, Provided<T>> provided) {
        return provided.values().stream()
            .collect(Collectors.groupingBy(p -> p.by().pack(), TreeMap::new, Collectors.counting()));
    }
}
