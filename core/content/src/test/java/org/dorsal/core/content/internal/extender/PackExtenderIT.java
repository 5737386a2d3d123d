package org.dorsal.core.content.internal.extender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.dorsal.api.activity.Exercise;
import org.dorsal.api.activity.Lesson;
import org.dorsal.api.activity.Program;
import org.dorsal.api.activity.Technique;
import org.dorsal.api.fact.Fact;
import org.dorsal.api.fact.Question;
import org.dorsal.api.pack.Capabilities;
import org.dorsal.api.safety.Finding;
import org.dorsal.api.safety.SafetyCheck;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.content.Packs;
import org.dorsal.core.content.internal.pack.PackFolder;
import org.dorsal.core.content.internal.rule.Known;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

class PackExtenderIT {
    private static final String PACK = "org.dorsal.pack;org.dorsal.pack=sample;version:Version=\"1.0.0\"";
    private static final String CHECK = "org.dorsal.check;org.dorsal.check=infection";
    private static final List<Class<?>> KINDS = List.of(Fact.class, Question.class, SafetyCheck.class, Technique.class,
        Exercise.class, Program.class, Lesson.class);

    @TempDir
    private Path folder;
    private Platform platform;

    @BeforeEach
    void start() throws BundleException {
        platform = Platform.start();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        platform.close();
    }

    @Test
    void aStartedPackBecomesServicesThatBelongTogether() throws BundleException {
        Bundle pack = soundPack();

        assertEquals(List.of(3, 1, 1, 1, 0, 1, 1), counts(pack));
        assertEquals(List.of(8), together(pack));
    }

    @Test
    void aPackThatStopsTakesItsServicesAway() throws BundleException {
        Bundle pack = soundPack();

        pack.stop();

        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0), counts(pack));
        assertEquals(List.of(), platform.service(Packs.class).loaded());
    }

    @Test
    void aPackComesBackWhenItIsStartedAgain() throws BundleException {
        Bundle pack = soundPack();

        pack.stop();
        pack.start();

        assertEquals(List.of(3, 1, 1, 1, 0, 1, 1), counts(pack));
    }

    @Test
    void withoutTheReaderNoPackIsInForce() throws BundleException {
        Bundle pack = soundPack();

        platform.bundle("org.dorsal.content").stop();
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0), counts(pack));

        platform.bundle("org.dorsal.content").start();
        assertEquals(List.of(3, 1, 1, 1, 0, 1, 1), counts(pack));
    }

    @Test
    void aPackThatWasThereBeforeTheReaderIsInForceOnceItIsStarted() throws BundleException {
        Bundle pack = installedBeforeTheReader();

        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0), counts(pack));
        pack.start();
        assertEquals(List.of(3, 1, 1, 1, 0, 1, 1), counts(pack));
    }

    @Test
    void aPackThatWasUpdatedBeforeItsStartIsWhatTheUpdateBrought() throws BundleException {
        Bundle pack = installedBeforeTheReader();
        PackFolder.sound(folder).without("lessons/pop.json");

        platform.update(pack, folder, PACK + "," + CHECK);
        pack.start();

        assertEquals(List.of(3, 1, 1, 1, 0, 1, 0), counts(pack));
    }

    @Test
    void aPackThatIsUninstalledBeforeItsStartLeavesTheOthersAlone() throws BundleException {
        Bundle gone = installedBeforeTheReader();

        gone.uninstall();

        assertEquals(List.of(3, 1, 1, 1, 0, 1, 1), counts(soundPack()));
    }

    @Test
    void rulesJudgeWhateverTheContextClassLoaderIs() throws BundleException {
        SafetyCheck check = platform.services(SafetyCheck.class, soundPack()).get(0);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            List<Finding> findings = check.assess(Known.nothing().and("fever", true).and("pain_nrs", 3));

            assertEquals(List.of("fever-with-pain"), findings.stream().map(Finding::rule).toList());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void aPackWithAProblemIsNotInForceAtAll() throws BundleException {
        PackFolder.sound(folder).with("lessons/pop.json", "{\"id\": \"pop\"}");
        Bundle pack = platform.pack("sample", folder, PACK + "," + CHECK);

        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0), counts(pack));
        assertEquals(List.of("\"title\" is missing.", "\"order\" is missing.", "\"paragraphs\" is missing."), complaints());
    }

    @Test
    void theManifestMustAnnounceExactlyTheChecksThatArePresent() throws BundleException {
        PackFolder.sound(folder);
        platform.pack("sample", folder, PACK + ",org.dorsal.check;org.dorsal.check=fracture");

        assertEquals(List.of("The manifest announces the check fracture, but there is no rules/fracture.json.",
            "The manifest does not announce the check infection."), complaints());
    }

    @Test
    void theManifestMustNameThePackAndItsVersion() throws BundleException {
        PackFolder.sound(folder);
        platform.pack("sample", folder, "org.dorsal.pack;org.dorsal.pack=simple;version:Version=\"1.1.0\"," + CHECK);

        assertEquals(List.of("The manifest announces the pack simple, but pack.json is of sample.",
            "The manifest announces the version 1.1.0, but pack.json says 1.0.0."), complaints());
    }

    @Test
    void aRuleMayReadTheFactsOfAnotherPackAsLongAsItIsThere() throws BundleException {
        PackFolder.sound(folder.resolve("facts")).without("rules/infection.json");
        PackFolder.sound(folder.resolve("rules")).without("facts/all.json").without("questions/all.json")
            .without("activities/lean-back.json").without("programs/daily.json").without("lessons/pop.json")
            .with("pack.json", PackFolder.header("rules"));
        Bundle facts = platform.pack("sample", folder.resolve("facts"), PACK);
        SafetyCheck check =
            platform.services(SafetyCheck.class, platform.pack("other", folder.resolve("rules"), PACK.replace("sample", "rules") + "," + CHECK)).get(0);
        Known fever = Known.nothing().and("fever", true).and("pain_nrs", 3);

        assertEquals(1, check.assess(fever).size());
        facts.stop();
        assertTrue(assertThrows(RuntimeException.class, () -> check.assess(fever)).getMessage()
            .contains("The rule reads fever, which no pack defines."));
        facts.start();
        assertEquals(1, check.assess(fever).size());
    }

    @Test
    void examiningAPackRunsItsExamples() throws BundleException {
        PackFolder.sound(folder).with("rules/infection.json",
            PackFolder.check("infection", PackFolder.RULE.replace("pain_nrs >= 1", "pain_nrs >= 5")));
        platform.pack("sample", folder, PACK + "," + CHECK);

        List<PackProblem> problems = platform.service(Packs.class).examine("sample");

        assertEquals(List.of("The rule fever-with-pain does not fire here, but the example says it does."),
            problems.stream().map(PackProblem::what).toList());
    }

    @Test
    void theSettingsOfAPackAreDescribedToTheMetatypeService() throws BundleException {
        PackFolder.sound(folder).with("facts/settings.json", """
            [{"id": "weekly_cap", "words": "adjustments allowed in a week", "type": "whole", "least": 1, "greatest": 7,
              "normal": 3, "origin": "setting", "worse": "none", "neutral": "no rule yet"}]""");
        Bundle pack = platform.pack("sample", folder, PACK + "," + CHECK);

        ObjectClassDefinition settings = platform.service(MetaTypeService.class).getMetaTypeInformation(pack)
            .getObjectClassDefinition(Capabilities.SETTINGS_PID + "sample", null);
        AttributeDefinition cap = settings.getAttributeDefinitions(ObjectClassDefinition.ALL)[0];

        assertEquals("weekly_cap", cap.getID());
        assertEquals(AttributeDefinition.INTEGER, cap.getType());
        assertEquals(List.of("3"), List.of(cap.getDefaultValue()));
        assertEquals("", cap.validate("7"));
        assertEquals("weekly_cap is 8, allowed is 1 to 7", cap.validate("8"));
        assertEquals(List.of(9), together(pack));
    }

    @Test
    void ofTwoBundlesWithOnePackTheOneThatStartedFirstIsInForceAndTheOtherSaysSo() throws BundleException {
        Bundle first = soundPack();
        Bundle second = platform.pack("twin", folder, PACK + "," + CHECK);

        assertEquals(List.of(3, 1, 1, 1, 0, 1, 1), counts(first));
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0), counts(second));
        assertEquals(List.of("A pack of the same id is in force already, from the bundle sample 0.0.0."), complaints());
        assertEquals(List.of(), platform.service(Packs.class).examine("sample"));
    }

    @Test
    void whenTheFirstOfTwoGoesTheSecondComesIntoForce() throws BundleException {
        Bundle first = soundPack();
        Bundle second = platform.pack("twin", folder, PACK + "," + CHECK);
        Bundle third = platform.pack("triplet", folder, PACK + "," + CHECK);

        first.stop();

        assertEquals(List.of(3, 1, 1, 1, 0, 1, 1), counts(second));
        assertEquals(List.of("A pack of the same id is in force already, from the bundle twin 0.0.0."), complaints());
        first.start();
        third.uninstall();
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0), counts(first));
        second.uninstall();
        assertEquals(List.of(3, 1, 1, 1, 0, 1, 1), counts(first));
        assertEquals(List.of(), complaints());
    }

    @Test
    void aPackWithAProblemKeepsNoOtherOfItsIdOut() throws BundleException {
        PackFolder.sound(folder.resolve("broken")).without("pack.json");
        platform.pack("broken", folder.resolve("broken"), PACK + "," + CHECK);
        PackFolder.sound(folder.resolve("sound"));

        assertEquals(List.of(3, 1, 1, 1, 0, 1, 1), counts(platform.pack("sample", folder.resolve("sound"), PACK + "," + CHECK)));
    }

    private Bundle soundPack() throws BundleException {
        PackFolder.sound(folder);
        return platform.pack("sample", folder, PACK + "," + CHECK);
    }

    private Bundle installedBeforeTheReader() throws BundleException {
        platform.bundle("org.dorsal.content").stop();
        PackFolder.sound(folder);
        Bundle pack = platform.install("sample", folder, PACK + "," + CHECK);
        platform.bundle("org.dorsal.content").start();
        return pack;
    }

    private List<Integer> counts(Bundle pack) {
        return KINDS.stream().map(kind -> platform.references(kind, pack).size()).toList();
    }

    private List<Object> together(Bundle pack) {
        return KINDS.stream().flatMap(kind -> platform.references(kind, pack).stream())
            .map(reference -> reference.getProperty(Capabilities.TOGETHER)).distinct().toList();
    }

    private List<String> complaints() {
        return platform.service(Packs.class).loaded().stream().flatMap(pack -> pack.problems().stream())
            .map(PackProblem::what).toList();
    }
}
