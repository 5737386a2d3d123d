package org.dorsal.core.packs.internal.authoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.BuiltPack;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Verification;
import org.dorsal.core.packs.given.ACatalogue;
import org.dorsal.core.packs.given.APack;
import org.dorsal.core.packs.given.PackFiles;
import org.dorsal.core.packs.internal.file.FilePackIntake;
import org.dorsal.core.packs.internal.file.Limits;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.core.packs.internal.verify.PackVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
    @TempDir
    private Path folder;
    private List<InstalledPack> installed = List.of(APack.called("base").checking("infection").installed());
    private Workbench workbench;

    @BeforeEach
    void besideBase() throws IOException {
        FilePackIntake intake = new FilePackIntake(new PackInspector(), () -> Limits.STANDARD);
        ACatalogue catalogue = ACatalogue.with(intake.take(PackFiles.base().at(folder.resolve("base")), folder));
        workbench = new Workbench(intake, new PackVerifier(new PackInspector(), catalogue, () -> Limits.STANDARD), () -> installed,
            new Staging(folder.resolve("staging")));
    }

    @Test
    void aSoundPackIsSoundInAFolderAndInAFile() {
        Path inFolder = PackFiles.neck().at(folder.resolve("neck"));
        BuiltPack built = workbench.build(inFolder, Optional.of(folder.resolve("neck.jar")));

        assertTrue(workbench.verify(inFolder).isSound());
        assertEquals(new Verification(Optional.of(built.coordinate()), List.of(), List.of()), workbench.verify(built.file()));
    }

    @Test
    void onePackIsBuiltToTheSameBytesEveryTime() throws IOException {
        BuiltPack one = workbench.build(PackFiles.neck().at(folder.resolve("one")), Optional.of(folder.resolve("one.jar")));
        BuiltPack two = workbench.build(PackFiles.neck().at(folder.resolve("two")), Optional.of(folder.resolve("two.jar")));

        assertArrayEquals(Files.readAllBytes(one.file()), Files.readAllBytes(two.file()));
        assertEquals(one.digest(), two.digest());
    }

    @Test
    void everyProblemOfAHeaderIsTold() {
        Path pack = PackFiles.neck().replacing("pack.json", "1.2.0", "1.2").replacing("pack.json", "\"title\"", "\"titel\"")
            .at(folder.resolve("neck"));

        assertEquals(List.of("pack.json:1:27 This is not a version.",
            "pack.json:1:43 \"titel\" is not a key of this object."), told(workbench.verify(pack)));
    }

    @Test
    void everythingThatCanBeKnownIsToldInOneRound() {
        Path pack = PackFiles.neck()
            .replacing("activities/chin-tuck.json", "cervical-flexion", "cervical-flection")
            .replacing("facts/neck.json", "\"whole\"", "\"hole\"")
            .replacing("programs/neck-week.json", "lean-back", "lean-bakc")
            .replacing("questions/neck.json", "\"neck-now\"", "\"danger\"")
            .replacing("rules/neck-injury.json", "\"level\"", "\"levle\"")
            .replacing("rules/neck-injury.json", "(neck_pain >= 6", "(neck_pain => 6").at(folder.resolve("neck"));

        assertEquals(List.of(
            "activities/chin-tuck.json:7:93 \"cervical-flection\" is not a word that fits here.",
            "facts/neck.json:2:65 \"hole\" is not a word that fits here.",
            "programs/neck-week.json:3:97 No pack brings the activity lean-bakc.",
            "questions/neck.json:1:9 The question danger is one of the pack base already.",
            "rules/neck-injury.json:3:12 The condition is wrong at character 26: '=>' does not belong there.",
            "rules/neck-injury.json:3:64 \"levle\" is not a key of this object."), told(workbench.verify(pack)));
    }

    @Test
    void whatFollowsFromAFileThatCannotBeReadIsNotToldAgain() {
        Path pack = PackFiles.neck().with("facts/neck.json", "[{").with("sources.json", "{").with("activities/chin-tuck.json", "{\"id")
            .at(folder.resolve("neck"));

        assertEquals(List.of("activities/chin-tuck.json", "facts/neck.json", "sources.json"),
            workbench.verify(pack).problems().stream().map(PackProblem::file).toList());
    }

    @Test
    void rulesAreExaminedWhereTheHeaderCannotBeRead() {
        Path pack = PackFiles.neck().replacing("pack.json", "1.2.0", "1.2").replacing("rules/neck-injury.json", "\"neck_pain\": 3", "\"neck_pain\": 30")
            .replacing("rules/neck-injury.json", "neck_stiff && (", "neck_stiff & (").at(folder.resolve("neck"));

        assertEquals(List.of("pack.json:1:27 This is not a version.",
            "rules/neck-injury.json:3:12 The condition is wrong at character 12: '&' does not belong there.",
            "rules/neck-injury.json:7:61 neck_pain is 30, allowed is 0 to 10."), told(workbench.verify(pack)));
    }

    @Test
    void whatWouldBeRefusedIsNotBuilt() {
        Path unsound = PackFiles.neck().replacing("programs/neck-week.json", "lean-back", "lean-bakc").at(folder.resolve("neck"));

        PackRefusedException refused = assertThrows(PackRefusedException.class,
            () -> workbench.build(unsound, Optional.of(folder.resolve("neck.jar"))));

        assertEquals("programs/neck-week.json:3:97: No pack brings the activity lean-bakc.", refused.refusal().cause());
        assertFalse(Files.exists(folder.resolve("neck.jar")));
    }

    @Test
    void whatIsNotEvenTakenInIsAProblemToo() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("neck.zip"), "nonsense");

        Verification verification = workbench.verify(nonsense);

        assertFalse(verification.isSound());
        assertEquals(List.of("neck.zip:0:0 It is no zip file, or a damaged one."), told(verification));
    }

    @Test
    void aVersionGoesUp() {
        installed = List.of(installed.get(0), APack.called("neck").version("1.3.0").installed());
        assertEquals(List.of("pack.json:0:0 neck 1.3.0 is installed, which is newer."), told(verifyNeck()));

        installed = List.of(installed.get(0), APack.called("neck").version("1.2.0").digest("other").installed());
        assertEquals(List.of("pack.json:0:0 The same version is installed with another content: one of the two is not what it says."),
            told(verifyNeck()));
    }

    @Test
    void aPackThatCameWithDorsalIsNotReplaced() {
        installed = List.of(installed.get(0), APack.called("neck").version("0.1.0").bundled().installed());

        assertEquals(List.of("pack.json:0:0 A pack of that id came with Dorsal and cannot be replaced."), told(verifyNeck()));
    }

    @Test
    void nothingStaysBehind() throws IOException {
        verifyNeck();
        assertThrows(PackRefusedException.class, () -> workbench.build(Files.createDirectory(folder.resolve("empty")), Optional.empty()));

        try (Stream<Path> staged = Files.list(folder.resolve("staging"))) {
            assertEquals(List.of("lock"), staged.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aFileIsNoFolderToBuildFrom() throws IOException {
        Path file = Files.writeString(folder.resolve("pack.json"), "{}");

        assertEquals("It is no folder.",
            assertThrows(PackRefusedException.class, () -> workbench.build(file, Optional.empty())).refusal().cause());
    }

    @Test
    void aRuleThatAddsNothingIsAWarningAndNoReasonToRefuse() {
        Path pack = PackFiles.neck().with("rules/neck-again.json", """
            {"check": "neck-again", "phases": ["before"], "rules": [
              {"id": "very-painful-neck", "reads": ["neck_stiff", "neck_pain"], "when": "neck_stiff && neck_pain >= 8", "level": "caution",
               "reason": "Strong pain in a stiff neck should be looked at first.", "advice": "See a physician.", "source": "own",
               "examples": [{"facts": {"neck_stiff": true, "neck_pain": 8}, "fires": true}]}]}
            """).at(folder.resolve("neck"));

        Verification verification = workbench.verify(pack);

        assertTrue(verification.isSound());
        assertEquals(List.of("rules/neck-again.json:2:3 /rules/0 The rule very-painful-neck adds nothing: wherever it fires, the rule painful-neck"
            + " of the check neck-injury does too, and closes as much."), warned(verification));
    }

    @Test
    void aRuleOfTooManyInputsIsTriedAtSomeAndThatIsAWarning() {
        Path pack = PackFiles.neck().with("facts/many.json", IntStream.range(0, 14).mapToObj("""
                {"id": "sign_%d", "words": "a sign", "type": "flag", "normal": false, "worse": "present"}"""::formatted)
                .collect(Collectors.joining(", ", "[", "]")))
            .with("rules/many.json", """
                {"check": "many", "phases": ["before"], "rules": [{"id": "many-signs", "reads": [%s], "when": "%s", "level": "caution",
                 "reason": "Many signs.", "advice": "See a physician.", "source": "own", "examples": []}]}
                """.formatted(signs("\"sign_%d\"", ", "), signs("sign_%d", " || "))).at(folder.resolve("neck"));

        Verification verification = workbench.verify(pack);

        assertEquals(List.of(), verification.problems());
        assertEquals(List.of("rules/many.json:1:235 /rules/0/when The rule many-signs is not proven whole: it has 4782969 different inputs, more"
            + " than 250000; tried were those that differ in two answers from the normal ones or from an example, and 5000 by chance (seed 4)."),
            warned(verification));
    }

    private static String signs(String each, String between) {
        return IntStream.range(0, 14).mapToObj(each::formatted).collect(Collectors.joining(between));
    }

    private static List<String> warned(Verification verification) {
        return verification.warnings().stream().map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.pointer() + " " + p.what()).toList();
    }

    private Verification verifyNeck() {
        return workbench.verify(PackFiles.neck().at(folder.resolve("neck")));
    }

    private static List<String> told(Verification verification) {
        return verification.problems().stream().map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.what()).toList();
    }
}
