package org.dorsal.core.packs.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.InspectedPack;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.PackSource;
import org.dorsal.core.content.ReadingLimits;
import org.dorsal.core.content.internal.pack.PackInspector;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.given.ACatalogue;
import org.dorsal.core.packs.given.APack;
import org.dorsal.core.packs.given.AZip;
import org.dorsal.core.packs.given.PackFiles;
import org.dorsal.core.packs.internal.file.FilePackIntake;
import org.dorsal.core.packs.internal.file.Limits;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackVerifierTest {
    private static final String MANIFEST = """
        Manifest-Version: 1.0
        Bundle-ManifestVersion: 2
        Bundle-SymbolicName: org.example.neck
        Bundle-Version: 1.2.0
        Provide-Capability: org.dorsal.pack;org.dorsal.pack=neck
        """;

    @TempDir
    private Path folder;
    private List<InstalledPack> installed = List.of(APack.called("base").checking("infection").installed());
    private PackVerifier verifier;

    @BeforeEach
    void installBase() {
        verifier = new PackVerifier(new PackInspector(), ACatalogue.with(taken(PackFiles.base())), () -> Limits.STANDARD);
    }

    @Test
    void aSoundPackHasNoProblem() {
        assertEquals(List.of(), problems(PackFiles.neck()));
    }

    @Test
    void aPackMayReplaceItself() {
        installed = List.of();

        assertEquals(List.of(), problems(PackFiles.base().replacing("pack.json", "1.0.0", "1.1.0")));
    }

    @Test
    void packsThatComeTogetherMayNeedEachOther() {
        PackFiles back = PackFiles.base().replacing("pack.json", "1.0.0", "1.1.0")
            .with("facts/more.json", "[{\"id\": \"rash\", \"words\": \"a rash\", \"type\": \"flag\", \"normal\": false, \"worse\": \"present\"}]");
        PackFiles neck = PackFiles.neck().replacing("questions/neck.json", "\"fever\"", "\"rash\"");
        installed = List.of();

        assertEquals(List.of(), together(taken(neck), taken(back)));
    }

    @Test
    void packsThatComeTogetherMayReadEachOthersFacts() {
        PackFiles back = PackFiles.base().replacing("pack.json", "1.0.0", "1.1.0")
            .replacing("rules/infection.json", "[\"fever\"], \"when\": \"fever\"", "[\"fever\", \"neck_stiff\"], \"when\": \"fever || neck_stiff\"");
        installed = List.of();
        PackArtifact one = taken(back);
        PackArtifact other = taken(PackFiles.neck());

        assertEquals(List.of(), together(one, other));
    }

    @Test
    void eachOfManyThatComeTogetherIsReadOnceForTheOthersAndOnceForItself() {
        List<PackArtifact> many = IntStream.range(0, 8).mapToObj(n -> taken(PackFiles.neck().replacing("pack.json", "neck", "neck-" + n))).toList();
        CountingInspection counting = new CountingInspection(new PackInspector(), new AtomicInteger(), new AtomicInteger());

        new PackVerifier(counting, ACatalogue.with(taken(PackFiles.base())), () -> Limits.STANDARD).verify(many, installed);

        assertEquals(8, counting.inspected().get());
        assertEquals(8, counting.proved().get());
    }

    private record CountingInspection(PackInspection reading, AtomicInteger inspected, AtomicInteger proved) implements PackInspection {
        @Override
        public Optional<PackHeader> header(PackSource source, ReadingLimits limits) {
            return reading.header(source, limits);
        }

        @Override
        public InspectedPack inspect(PackSource source, Beside beside, ReadingLimits limits) {
            inspected.incrementAndGet();
            return reading.inspect(source, beside, limits);
        }

        @Override
        public InspectedPack prove(PackSource source, Beside beside, ReadingLimits limits) {
            proved.incrementAndGet();
            return reading.prove(source, beside, limits);
        }
    }

    @Test
    void aPackIsReadBesideThoseThatComeWithItEvenWhereTheyReadFactsOfOthers() {
        PackFiles shoulder = PackFiles.in(Path.of("src/test/resources/neck")).replacing("pack.json", "neck", "shoulder");
        PackArtifact neck = taken(PackFiles.neck());

        assertEquals(List.of("programs/neck-week.json:1:8 /id The program neck-week is one of the pack shoulder already."),
            told(verifier.verify(List.of(neck, taken(shoulder)), installed).get(neck).problems()).stream()
                .filter(problem -> problem.contains("program ")).toList());
    }

    @Test
    void namesOfOthersAreNotTaken() {
        PackFiles neck = PackFiles.neck()
            .with("activities/lean-back.json", text("base/activities/lean-back.json"))
            .with("programs/back-week.json", text("base/programs/back-week.json"))
            .with("lessons/stiff-back.json", text("base/lessons/stiff-back.json"))
            .replacing("questions/neck.json", "\"neck-now\"", "\"danger\"");

        assertEquals(List.of(
            "activities/lean-back.json:1:28 /id The activity lean-back is one of the pack base already.",
            "lessons/stiff-back.json:1:8 /id The lesson stiff-back is one of the pack base already.",
            "programs/back-week.json:1:8 /id The program back-week is one of the pack base already.",
            "questions/neck.json:1:9 /0/id The question danger is one of the pack base already."), problems(neck));
    }

    @Test
    void aCheckOfAnotherPackIsNotTakenEvenWhileItDoesNotRun() {
        installed = List.of(APack.called("base").installed(), APack.called("skin").checking("neck-injury").installed());

        assertEquals(List.of("rules/neck-injury.json:1:11 /check The check neck-injury is one of the pack skin already."),
            problems(PackFiles.neck()));
    }

    @Test
    void aFactHasOneMeaningForAllPacks() {
        String asOthers = "[{\"id\": \"fever\", \"words\": \"%s\", \"type\": \"flag\", \"normal\": false, \"worse\": \"present\"}]";

        assertEquals(List.of(), problems(PackFiles.neck().with("facts/fever.json", asOthers.formatted("fever now"))));
        assertEquals(List.of("facts/fever.json:1:9 /0/id The fact fever is defined otherwise by the pack base."),
            problems(PackFiles.neck().with("facts/fever.json", asOthers.formatted("a fever, lately"))));
    }

    @Test
    void aQuestionDoesNotAnswerTheFactsOfAnotherPack() {
        assertEquals(List.of("questions/neck.json:3:49 /0/lines/0/sets/fever"
                + " The question neck-now asks the fact fever, which the pack base asks."),
            problems(PackFiles.neck().replacing("questions/neck.json", "\"sets\": {\"neck_stiff\": true}", "\"sets\": {\"fever\": true}")));
    }

    @Test
    void aQuestionDoesNotAnswerWhatThePlatformSupplies() {
        assertEquals(List.of("questions/neck.json:5:32 /1/number"
                + " The question neck-how-much asks the fact neck_pain, which the platform supplies."),
            problems(PackFiles.neck().replacing("facts/neck.json", "\"worse\": \"higher\"", "\"worse\": \"higher\", \"origin\": \"journal\"")));
    }

    @Test
    void factsThatRulesReadAreThere() {
        assertEquals(List.of("rules/neck-injury.json:2:3 /rules/0 The rule reads feverish, which no pack defines."),
            problems(PackFiles.neck().replacing("rules/neck-injury.json", "fever", "feverish")));
    }

    @Test
    void factsThatQuestionsCompareOrAskAreThere() {
        assertEquals(List.of("questions/neck.json:5:71 /1/when/all/0/fact No pack defines the fact frost."),
            problems(PackFiles.neck().replacing("questions/neck.json", "\"fever\"", "\"frost\"")));
        assertEquals(List.of("questions/neck.json:5:32 /1/number No pack defines the fact neck_pian."),
            problems(PackFiles.neck().replacing("questions/neck.json", "\"neck_pain\"", "\"neck_pian\"")));
    }

    @Test
    void activitiesOfProgramsAreThere() {
        assertEquals(List.of("programs/neck-week.json:3:97 /stages/0/parts/1/activity No pack brings the activity lean-bakc."),
            problems(PackFiles.neck().replacing("programs/neck-week.json", "lean-back", "lean-bakc")));
    }

    @Test
    void neededPacksAreThere() {
        assertEquals(List.of("pack.json:2:58 /needs/packs/base It needs the pack base (2.0.0 or newer, below 3.0.0), and base 1.0.0 is there."),
            problems(PackFiles.neck().replacing("pack.json", "\"base\": \"[1.0,2)\"", "\"base\": \"[2.0,3)\"")));
        assertEquals(List.of("pack.json:2:58 /needs/packs/spine It needs the pack spine (1.0.0 or newer, below 2.0.0), and none is there."),
            problems(PackFiles.neck().replacing("pack.json", "\"base\"", "\"spine\"")));
    }

    @Test
    void aFileOfNoPlaceIsAProblem() {
        assertEquals(List.of("pictures/neck.png:0:0  The file belongs to no place in a pack."),
            problems(PackFiles.neck().with("README.md", "# Neck").with("pictures/neck.png", "PNG")));
    }

    @Test
    void theManifestOfABundleWithCodeAgreesWithItsPack() {
        AZip bundle = PackFiles.neck().zip().with("org/example/Neck.class", "code");

        assertEquals(List.of("rules/neck-injury.json:0:0  The manifest does not announce the check neck-injury."),
            problems(bundle.with("META-INF/MANIFEST.MF", MANIFEST)));
        assertEquals(List.of(
            "META-INF/MANIFEST.MF:0:0  The manifest announces the pack neck 1.3.0, but pack.json is of neck 1.2.0."),
            problems(PackFiles.neck().zip().with("org/example/Neck.class", "code").with("META-INF/MANIFEST.MF",
                MANIFEST.replace("1.2.0", "1.3.0").replace("=neck", "=neck,org.dorsal.check;org.dorsal.check=neck-injury"))));
    }

    @Test
    void aBundleWithCodeAloneHasNothingToRead() {
        assertEquals(List.of(), problems(new AZip().with("org/example/Neck.class", "code").with("META-INF/MANIFEST.MF",
            MANIFEST.replace("org.dorsal.pack;org.dorsal.pack=neck", "org.dorsal.check;org.dorsal.check=hip"))));
    }

    private static String text(String file) {
        return new String(PackFiles.in(Path.of("src/test/resources")).all().get(file), StandardCharsets.UTF_8);
    }

    private List<String> problems(PackFiles pack) {
        return problems(pack.zip());
    }

    private List<String> problems(AZip pack) {
        return together(taken(pack));
    }

    private List<String> together(PackArtifact... packs) {
        return verifier.verify(List.of(packs), installed).values().stream().flatMap(found -> told(found.problems()).stream()).toList();
    }

    private static List<String> told(List<PackProblem> problems) {
        return problems.stream().map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.pointer() + " " + p.what()).toList();
    }

    private PackArtifact taken(PackFiles pack) {
        return taken(pack.zip());
    }

    private PackArtifact taken(AZip pack) {
        return new FilePackIntake(new PackInspector(), () -> Limits.STANDARD).take(pack.at(folder.resolve("given.zip")), folder);
    }
}
