package org.dorsal.core.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondTerminalTest {
    private static final String HELD = "Another Dorsal is open on";

    @TempDir
    private Path home;
    private Platform platform;
    private final List<List<String>> brought = new ArrayList<>();

    @BeforeEach
    void open() {
        platform = new Platform(home);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Platform held(OptionalInt answer) {
        return platform.heldBy(words -> {
            brought.add(words);
            return answer;
        });
    }

    @Test
    void aChangeOfPacksIsBroughtToTheProcessThatHoldsTheHome() {
        Platform.Outcome outcome = held(OptionalInt.of(7)).run("--plain", "pack", "install", "neck.zip", "--yes");

        assertEquals(7, outcome.exitCode());
        assertEquals(List.of(List.of("--plain", "pack", "install", "neck.zip", "--yes")), brought);
        assertEquals("", outcome.out() + outcome.err());
    }

    @Test
    void whereThatProcessLetsNobodyInTheChangeIsRefused() {
        Platform.Outcome outcome = held(OptionalInt.empty()).run("pack", "rollback");

        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.err().contains(HELD), outcome.err());
    }

    @Test
    void aSecondSessionIsRefusedAndBroughtToNobody() {
        for (String[] words : new String[][] {{}, {"start", "seated-extension"}, {"erase", "--yes"}}) {
            Platform.Outcome outcome = held(OptionalInt.of(0)).inTerminal().run(words);
            assertEquals(List.of(), brought, outcome.err());
            assertEquals(List.of(), platform.guide().calls);
        }
        assertTrue(held(OptionalInt.of(0)).run().err().contains(HELD));
    }

    @Test
    void readingCommandsRunBeside() {
        assertEquals(0, held(OptionalInt.of(7)).run("pack", "list").exitCode());
        assertEquals(List.of(), brought);
    }

    @Test
    void aVisitorMayDealWithPacks() {
        assertEquals(0, platform.runForVisitor("pack", "list").exitCode());
    }

    @Test
    void aVisitorMayDealWithNothingElse() {
        for (String[] words : new String[][] {{}, {"start", "seated-extension"}, {"list"}, {"erase", "--yes", "me"}, {"shell"}}) {
            Platform.Outcome outcome = platform.inTerminal().runForVisitor(words);
            assertEquals(1, outcome.exitCode());
            assertTrue(outcome.err().contains("takes commands about packs"), outcome.err());
        }
        assertEquals(List.of(), platform.guide().calls);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "trust add you.pub --yes           | read %s/you.pub",
        "key You --out you.key             | generate You %s/you.key",
        "sign neck --key you.key --out a.jar | sign %s/neck %s/you.key Optional[%s/a.jar]",
        "index packs --key you.key         | index %s/packs Optional[%s/you.key]",
        "verify neck                       | verify %s/neck",
        "build neck --out neck.jar         | build %s/neck Optional[%s/neck.jar]",
        "install neck.zip ./neck knee --dry-run | Install[what=[%s/neck.zip, %s/neck, knee]]",
        "upgrade ../neck.jar --dry-run     | Upgrade[what=[/elsewhere/neck.jar]]"})
    void aFileIsTheOneThatLiesWhereTheWordsWereTyped(String words, String call) {
        platform.runForVisitorIn(Path.of("/elsewhere/here"), ("pack " + words.strip()).split(" "));

        List<String> calls = new ArrayList<>(platform.trust.calls);
        calls.addAll(platform.authoring.calls);
        platform.packOperations.wishes.forEach(wish -> calls.add(wish.toString()));
        assertEquals(List.of(call.replace("%s", "/elsewhere/here")), calls);
    }
}
