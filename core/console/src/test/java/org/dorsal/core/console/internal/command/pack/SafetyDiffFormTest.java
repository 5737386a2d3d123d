package org.dorsal.core.console.internal.command.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dorsal.api.safety.Level;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.SafetyDiff;
import org.dorsal.core.packs.SafetyDiff.Answer;
import org.junit.jupiter.api.Test;

class SafetyDiffFormTest {
    @Test
    void aChangeThatMattersToNobodySaysSo() {
        assertEquals(List.of("For people:", "  new: exercise tilt", "  None of the profiles gets another answer from the safety checks."),
            text(diff(List.of("exercise tilt"), List.of())));
    }

    @Test
    void whatOpensForWhomComesFirstAndIsCalledLooser() {
        SafetyDiff diff = diff(List.of(), List.of("check bleeding"),
            answer("blood thinner", Level.CAUTION, Level.SELF_CARE, Set.of("ball-on-wall"), Set.of()),
            answer("bleeding disorder", Level.CAUTION, Level.SELF_CARE, Set.of("ball-on-wall"), Set.of("cat-cow")));

        assertEquals(List.of("For people it is LOOSER than now:",
            "  gone: check bleeding",
            "  opens ball-on-wall for blood thinner; bleeding disorder",
            "  lower, caution becomes self-care for blood thinner; bleeding disorder",
            "  closes cat-cow for bleeding disorder"), text(diff));
    }

    @Test
    void thoseOfWhomNothingCanBeSaidAreNamedWithWhatIsLacking() {
        SafetyDiff diff = diff(List.of(), List.of(),
            new Answer("osteoporosis", Level.CAUTION, Level.SELF_CARE, Set.of(), Set.of("cat-cow"), Set.of(), Optional.of("the check strict, the fact fever")));

        assertEquals(List.of("For people:", "  closes everything for osteoporosis",
            "  as there is no answer from the check strict; the fact fever"), text(diff));
    }

    @Test
    void howeverMuchChangesItFitsOnAScreenAndSaysHowMuchIsLeftOut() {
        List<String> many = IntStream.range(0, 200).mapToObj(i -> "exercise movement-number-" + i).toList();
        List<Answer> answers = IntStream.range(0, 100).mapToObj(i -> new Answer("a profile with a rather long title " + i,
            Level.values()[i % 5], Level.values()[i / 5 % 5], all("opened", i), all("closed", i), all("freed", i),
            i % 7 == 0 ? Optional.of("the check c" + i) : Optional.empty())).toList();

        List<String> lines = text(new SafetyDiff(many, many, many, many.stream().map(m -> new SafetyDiff.Offer(m, 3, many)).toList(), many, answers));

        assertTrue(lines.size() <= 19, lines::toString);
        assertTrue(lines.stream().allMatch(line -> line.length() <= 80), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches("  and \\d+ more activities, for \\d+ profiles")), lines::toString);
    }

    @Test
    void theJsonLeavesNothingOut() {
        SafetyDiff diff = new SafetyDiff(List.of("check a"), List.of("check b"), List.of("check c"),
            List.of(new SafetyDiff.Offer("tilt", 45, List.of("osteoporosis"))), List.of("the check b goes"), List.of(
            new Answer("osteoporosis", Level.CAUTION, Level.CONSULT, Set.of("x"), Set.of("y"), Set.of("z"), Optional.of("the check d"))));

        assertEquals("""
            {"looser":true,"added":["check a"],"removed":["check b"],"changed":["check c"],\
            "offers":[{"activity":"tilt","openTo":45,"closedTo":["osteoporosis"]}],"loosened":["the check b goes"],"answers":[{"profile":"osteoporosis",\
            "before":"caution","after":"consult","opened":["x"],"closed":["y"],"freed":["z"],"undecided":"the check d"}]}""",
            new SafetyDiffForm(diff).json().toString());
    }

    @Test
    void whatIsLooserInItselfAndToWhomNewActivitiesAreOpenIsSaid() {
        SafetyDiff diff = new SafetyDiff(List.of("exercise tilt"), List.of("check strict"), List.of(),
            List.of(new SafetyDiff.Offer("tilt", 44, List.of("osteoporosis", "blood thinner"))), List.of("the check strict goes"), List.of());

        assertEquals(List.of("For people it is LOOSER than now:", "  looser: the check strict goes", "  new: exercise tilt",
            "  offers tilt to 44 of 46 profiles, not to osteoporosis; blood thinner", "  gone: check strict"), text(diff));
    }

    private static SafetyDiff diff(List<String> added, List<String> removed, Answer... answers) {
        return new SafetyDiff(added, removed, List.of(), List.of(), List.of(), List.of(answers));
    }

    private static Answer answer(String profile, Level before, Level after, Set<String> opened, Set<String> closed) {
        return new Answer(profile, before, after, opened, closed, Set.of(), Optional.empty());
    }

    private static Set<String> all(String word, int upTo) {
        return IntStream.range(0, upTo).mapToObj(i -> word + "-" + i).collect(Collectors.toSet());
    }

    private static List<String> text(SafetyDiff diff) {
        StringWriter written = new StringWriter();
        new SafetyDiffForm(diff).text(new Page(new PrintWriter(written), 80));
        return written.toString().lines().toList();
    }
}
