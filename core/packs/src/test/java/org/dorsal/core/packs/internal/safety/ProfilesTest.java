package org.dorsal.core.packs.internal.safety;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.api.activity.Activity;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.safety.Level;
import org.dorsal.core.catalogue.Catalogue;
import org.dorsal.core.gate.Assessment;
import org.dorsal.core.gate.Supposition;
import org.dorsal.core.packs.given.AnInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled profiles under the bundled packs. */
class ProfilesTest {
    private static final List<Profile> PROFILES = Profiles.bundled();
    private static final Supposition BUNDLED = AnInstallation.ofTheBundledPacks().present();

    @Test
    void thereAreAtLeastThirtyAndEachHasATitleOfItsOwn() {
        assertTrue(PROFILES.size() >= 30);
        assertEquals(PROFILES.size(), PROFILES.stream().map(Profile::title).distinct().count());
    }

    @Test
    void eachSpeaksOfFactsThatThereAreWithValuesThatTheyCanHave() {
        assertAll(PROFILES.stream().flatMap(profile -> profile.facts().entrySet().stream().map(given -> () -> {
            Fact fact = BUNDLED.catalogue().fact(given.getKey()).orElseThrow(() -> new AssertionError(profile.title() + ": " + given.getKey()));
            assertEquals(Optional.empty(), fact.problemWith(given.getValue()), profile.title());
        })));
    }

    @Test
    void eachCanBeJudged() {
        assertAll(PROFILES.stream().map(profile -> () -> assertTrue(judged(profile).isDeterminate(), profile.title())));
    }

    @Test
    void togetherTheyReachEveryLevel() {
        assertEquals(Set.of(Level.values()), PROFILES.stream().map(profile -> judged(profile).level()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        healthy desk worker                             | SELF_CARE | ball-on-wall cat-cow seated-chair-extension | -
        pregnant, first trimester                       | CAUTION   | cat-cow        | seated-chair-extension ball-on-wall
        pregnant, third trimester                       | CAUTION   | cat-cow        | foam-roller-extension ball-on-wall
        osteoporosis                                    | CAUTION   | scapular-retraction | foam-roller-extension ball-on-wall
        blood thinner                                   | CAUTION   | cat-cow        | ball-on-wall
        hypermobile joints                              | CAUTION   | scapular-retraction | seated-chair-extension
        weak legs and an unsteady walk                  | EMERGENCY | -              | cat-cow scapular-retraction
        chest pain with sweating                        | EMERGENCY | -              | cat-cow scapular-retraction
        fever with back pain                            | URGENT    | -              | cat-cow scapular-retraction
        car crash at high speed yesterday               | EMERGENCY | -              | cat-cow scapular-retraction
        mild pain for three weeks                       | CONSULT   | -              | ball-on-wall
        adjusted the back two hours ago                 | CAUTION   | cat-cow        | seated-chair-extension
        """)
    void someAreAnsweredAsTheyShouldBe(String title, Level level, String open, String closed) {
        Assessment assessment = judged(PROFILES.stream().filter(profile -> profile.title().equals(title)).findFirst().orElseThrow());

        assertEquals(level, assessment.level());
        assertEquals(Set.of(), without(words(open), open(assessment)), "open");
        assertEquals(words(closed), without(words(closed), open(assessment)), "closed");
    }

    private static Assessment judged(Profile profile) {
        return BUNDLED.judge(profile.facts(), profile.phase());
    }

    private static Set<String> open(Assessment assessment) {
        Catalogue catalogue = BUNDLED.catalogue();
        return catalogue.activities().keySet().stream()
            .filter(id -> catalogue.activity(id).map(Activity::variants).orElseThrow().stream().anyMatch(assessment::permits))
            .collect(Collectors.toSet());
    }

    private static Set<String> words(String words) {
        return Stream.of(words.split(" ")).filter(word -> !word.equals("-")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
