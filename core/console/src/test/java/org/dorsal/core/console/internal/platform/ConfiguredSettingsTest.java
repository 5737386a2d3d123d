package org.dorsal.core.console.internal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.cm.PersistenceManager;
import org.apache.felix.log.Activator;
import org.apache.felix.metatype.MetaData;
import org.dorsal.core.console.internal.Settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeProvider;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** With the real Metatype and the real Configuration Admin. */
class ConfiguredSettingsTest {
    private static final String PID = "org.dorsal.sample";

    @TempDir
    private Path home;
    private AFramework framework;
    private ConfiguredSettings settings;

    @BeforeEach
    void start() throws Exception {
        framework = new AFramework(home, Map.of());
        framework.startBundleOf(Activator.class);
        framework.startBundleOf(MetaData.class);
        framework.startBundleOf(PersistenceManager.class);
        settings = new ConfiguredSettings(framework.context(), framework.service(MetaTypeService.class),
            framework.service(ConfigurationAdmin.class));
        describe(PID, new Attribute("cap", AttributeDefinition.INTEGER, "3"), new Attribute("ratio", AttributeDefinition.DOUBLE, "0.5"),
            new Attribute("loud", AttributeDefinition.BOOLEAN, "false"));
    }

    @AfterEach
    void stop() throws Exception {
        framework.close();
    }

    @Test
    void allThatIsDescribedUnderOurNamesIsASetting() {
        describe("com.somebody.else", new Attribute("theirs", AttributeDefinition.STRING, ""));

        assertEquals(List.of("sample.cap", "sample.loud", "sample.ratio"), settings.all().stream().map(Setting::name).toList());
    }

    @Test
    void theStandardValueHoldsUntilAnotherIsSetAndAgainOnceThatIsTakenBack() {
        assertFalse(setting("sample.cap").set());
        assertEquals("3", setting("sample.cap").value());

        assertEquals(Optional.empty(), settings.set(setting("sample.cap"), Optional.of("5")));
        assertTrue(setting("sample.cap").set());
        assertEquals("5", setting("sample.cap").value());

        settings.set(setting("sample.cap"), Optional.empty());
        assertFalse(setting("sample.cap").set());
        assertEquals("3", setting("sample.cap").value());
    }

    @Test
    void whatIsSetIsKeptUnderItsKindOfValueBesideWhatWasSetBefore() throws Exception {
        settings.set(setting("sample.cap"), Optional.of("5"));
        settings.set(setting("sample.loud"), Optional.of("true"));
        settings.set(setting("sample.ratio"), Optional.of("2"));

        var kept = framework.service(ConfigurationAdmin.class).getConfiguration(PID, "?").getProperties();
        assertEquals(5, kept.get("cap"));
        assertEquals(true, kept.get("loud"));
        assertEquals(2.0, kept.get("ratio"));
        assertEquals("2", setting("sample.ratio").value());
    }

    @Test
    void aValueOfAnotherKindIsRefusedAndNotKept() {
        assertEquals(Optional.of("'many' is not a whole number."), settings.set(setting("sample.cap"), Optional.of("many")));
        assertEquals(Optional.of("'yes' is not true or false."), settings.set(setting("sample.loud"), Optional.of("yes")));
        assertEquals(Optional.of("'NaN' is not a number."), settings.set(setting("sample.ratio"), Optional.of("NaN")));

        assertTrue(settings.all().stream().noneMatch(Setting::set));
    }

    @Test
    void aValueThatItsDescriptionRefusesIsNotKept() {
        assertEquals(Optional.of("'8' does not fit: at most 7."), settings.set(setting("sample.cap"), Optional.of("8")));

        assertFalse(setting("sample.cap").set());
    }

    private Setting setting(String name) {
        return settings.all().stream().filter(setting -> setting.name().equals(name)).findFirst().orElseThrow();
    }

    private void describe(String pid, Attribute... attributes) {
        framework.context().registerService(MetaTypeProvider.class, new Described(pid, List.of(attributes)),
            new Hashtable<>(Map.of(MetaTypeProvider.METATYPE_PID, pid)));
    }

    private record Described(String pid, List<Attribute> attributes) implements MetaTypeProvider, ObjectClassDefinition {
        @Override
        public ObjectClassDefinition getObjectClassDefinition(String id, String locale) {
            return this;
        }

        @Override
        public String[] getLocales() {
            return null;
        }

        @Override
        public String getName() {
            return "A sample";
        }

        @Override
        public String getID() {
            return pid;
        }

        @Override
        public String getDescription() {
            return "Settings of a sample";
        }

        @Override
        public AttributeDefinition[] getAttributeDefinitions(int filter) {
            return attributes.toArray(AttributeDefinition[]::new);
        }

        @Override
        public InputStream getIcon(int size) {
            return null;
        }
    }

    /** Of numbers, those above seven do not fit. */
    private record Attribute(String id, int type, String standard) implements AttributeDefinition {
        @Override
        public String getName() {
            return "The " + id;
        }

        @Override
        public String getID() {
            return id;
        }

        @Override
        public String getDescription() {
            return "What " + id + " does.";
        }

        @Override
        public int getCardinality() {
            return 0;
        }

        @Override
        public int getType() {
            return type;
        }

        @Override
        public String[] getOptionValues() {
            return null;
        }

        @Override
        public String[] getOptionLabels() {
            return null;
        }

        @Override
        public String validate(String value) {
            return type == INTEGER && Integer.parseInt(value) > 7 ? "at most 7" : "";
        }

        @Override
        public String[] getDefaultValue() {
            return new String[] {standard};
        }
    }
}
