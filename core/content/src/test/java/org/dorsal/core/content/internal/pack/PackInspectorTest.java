package org.dorsal.core.content.internal.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.InspectedPack;
import org.dorsal.core.content.PackProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackInspectorTest {
    @TempDir
    private Path folder;

    @Test
    void aSoundPackSaysWhatItWouldBring() {
        PackFolder.sound(folder);

        InspectedPack pack = inspected();

        assertEquals(List.of(), pack.problems());
        assertEquals("infection", pack.carried().orElseThrow().checks().get(0).id());
    }

    @Test
    void aRuleThatDoesNotCompileIsFoundWithoutInstalling() {
        PackFolder.sound(folder).with("rules/infection.json",
            PackFolder.check("infection", PackFolder.RULE.replace("fever && pain_nrs", "fever && pain_nsr")));

        InspectedPack pack = inspected();

        assertTrue(pack.carried().isEmpty());
        assertTrue(pack.problems().stream().map(PackProblem::what).anyMatch(what -> what.contains("pain_nsr")),
            pack.problems()::toString);
    }

    @Test
    void whatCannotBeReadHasNoHeader() {
        InspectedPack pack = inspected();

        assertTrue(pack.header().isEmpty());
        assertEquals("pack.json", pack.problems().get(0).file());
    }

    @Test
    void howMuchIsReadIsUpToTheLimits() {
        PackFolder.sound(folder).with("lessons/pop.json", "[".repeat(30) + "]".repeat(30));

        assertEquals(List.of("Values lie in one another more than 24 deep."), whats(inspected(ReadingLimits.STANDARD)));
        assertEquals(List.of("Here stands a list, but an object belongs here."), whats(inspected(new ReadingLimits(100, 1_000_000, 40))));
        assertEquals(List.of("The pack has 8 files, at most 4 are read."),
            whats(inspected(new ReadingLimits(4, 1_000_000, 40))).subList(0, 1));
    }

    private static List<String> whats(InspectedPack pack) {
        return pack.problems().stream().map(PackProblem::what).toList();
    }

    private InspectedPack inspected() {
        return inspected(ReadingLimits.STANDARD);
    }

    private InspectedPack inspected(ReadingLimits limits) {
        return new PackInspector().inspect(new FolderSource(folder), Beside.all(id -> Optional.empty()), limits);
    }
}
