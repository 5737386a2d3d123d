package org.dorsal.itests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dorsal.api.fact.FactValue;
import org.dorsal.api.safety.Phase;
import org.dorsal.core.screening.Screenings;
import org.dorsal.core.screening.Unanswered;
import org.dorsal.itests.exam.InsidePlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** The thresholds of the rules are settings with ranges; a change is seen by the next assessment. */
@InsidePlatform
class SettingsIT {
    private static final String PID = "org.dorsal.pack.triage";
    private static final String LIMIT = "adjustment_pain_limit";

    private Screenings screenings;
    private Configuration configuration;

    @BeforeEach
    void waitUntilAllIsOpen() throws IOException {
        screenings = Inside.service(Screenings.class);
        configuration = Inside.service(ConfigurationAdmin.class).getConfiguration(PID, "?");
        Inside.awaitAllOpen();
    }

    @AfterEach
    void forget() throws IOException {
        Inside.service(ConfigurationAdmin.class).getConfiguration(PID, "?").delete();
    }

    @Test
    void aLowerLimitClosesWhatWasOpenAtOnce() throws IOException {
        Dictionary<String, Object> values = new Hashtable<>();
        values.put(LIMIT, 2);
        configuration.update(values);

        Inside.await("self-adjustment is closed", () -> !openAtPain(3).contains("foam-roller-extension"));
        assertTrue(openAtPain(3).contains("cat-cow"));
        assertTrue(openAtPain(2).contains("foam-roller-extension"));
    }

    @Test
    void withoutAnySettingTheStandardValueIsInForceAgain() throws IOException {
        Dictionary<String, Object> values = new Hashtable<>();
        values.put(LIMIT, 2);
        configuration.update(values);
        Inside.await("self-adjustment is closed", () -> !openAtPain(3).contains("foam-roller-extension"));

        configuration.delete();

        Inside.await("self-adjustment is open again", () -> openAtPain(3).contains("foam-roller-extension"));
    }

    @Test
    void everySettingIsDescribedWithItsRange() {
        Bundle triage = Inside.bundle("org.dorsal.triage");
        ObjectClassDefinition described = Inside.service(MetaTypeService.class).getMetaTypeInformation(triage)
            .getObjectClassDefinition(PID, null);
        AttributeDefinition limit = Arrays.stream(described.getAttributeDefinitions(ObjectClassDefinition.ALL))
            .filter(a -> a.getID().equals(LIMIT)).findFirst().orElseThrow();

        assertEquals("3", limit.getDefaultValue()[0]);
        assertTrue(limit.validate("3").isEmpty());
        assertTrue(!limit.validate("9").isEmpty(), "9 is out of range");
    }

    private Set<String> openAtPain(int pain) {
        return screenings.judge(Map.of("pain_nrs", FactValue.of(pain)), Unanswered.NO, Phase.BEFORE).open().keySet().stream()
            .collect(Collectors.toCollection(TreeSet::new));
    }
}
