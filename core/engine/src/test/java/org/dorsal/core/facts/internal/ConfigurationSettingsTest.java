package org.dorsal.core.facts.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.cm.file.FilePersistenceManager;
import org.dorsal.api.fact.Fact.Origin;
import org.dorsal.core.given.ACheck;
import org.dorsal.core.given.Ask;
import org.dorsal.core.given.Platform;
import org.dorsal.core.settings.SettingCount;
import org.dorsal.core.settings.SettingProblem;
import org.dorsal.core.settings.UnreadSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

class ConfigurationSettingsTest {
    private static final String PID = "org.dorsal.pack.pack";
    private static final String FACT = "longest_spell_days";

    private static final String LOCKED = "nothing that depends on it is permitted";

    @TempDir
    private Path folder;
    private final Platform platform = new Platform().with(Ask.whole(FACT, 3, 7, 4, Origin.SETTING))
        .with(ACheck.called("duration").reading(FACT));

    @Test
    void aSettingStandsInTheConfigurationOfItsPack() {
        assertEquals(Optional.of(6), holding(Map.of(PID, Map.of(FACT, 6))).value("pack", FACT));
    }

    @Test
    void aSettingNeverSetIsEmpty() {
        assertEquals(Optional.empty(), holding(Map.of()).value("pack", FACT));
        assertEquals(Optional.empty(), holding(Map.of(PID, Map.of("another", 6))).value("pack", FACT));
        assertEquals(Optional.empty(), holding(Map.of("org.dorsal.pack.other", Map.of(FACT, 6))).value("pack", FACT));
    }

    @Test
    void withoutAConfigurationAdminNobodyKnows() {
        ConfigurationSettings settings = new ConfigurationSettings(Optional::empty, new ConfigurationFiles(folder));

        assertThrows(UnreadableSettingsException.class, () -> settings.value("pack", FACT));
    }

    @Test
    void aConfigurationThatCannotBeReadIsUnknownAndNotNormal() {
        ConfigurationSettings settings = over(filter -> {
            throw new IOException("no disk");
        });

        assertThrows(UnreadableSettingsException.class, () -> settings.value("pack", FACT));
    }

    @Test
    void aDamagedFileIsUnknownAndNotNormalAsTheOperatorMayHaveBeenStricter() throws IOException {
        Path file = damaged(PID);

        ConfigurationSettings settings = holding(Map.of());

        assertThrows(UnreadableSettingsException.class, () -> settings.value("pack", FACT));
        assertEquals(List.of(new UnreadSettings(PID, file, true)), settings.unread());
    }

    @Test
    void aConfigurationThatWasOnlyAskedForHoldsNothingToLose() throws IOException {
        Files.writeString(damaged(PID), "_felix_.cm.newConfiguration=B\"true\"\r\nservice.pid=\"" + PID + "\"\r\n");

        ConfigurationSettings settings = holding(Map.of());

        assertEquals(Optional.empty(), settings.value("pack", FACT));
        assertEquals(List.of(), settings.unread());
    }

    @Test
    void aDamagedFileIsNamedOnceAndNotForEachSettingInIt() throws IOException {
        damaged(PID);

        assertEquals(List.of(), problems(holding(Map.of())));
    }

    @Test
    void aFileThatWasCutOffAnywhereHoldsAllThatWasSetOrIsUnknown() throws IOException {
        Dictionary<String, Object> set = new Hashtable<>(Map.of("a_limit", 50, FACT, 600, "z_limit", 70, "z_words", "no, never",
            "service.pid", PID, "service.bundleLocation", "?"));
        SettingCount.keepIn(set);
        FilePersistenceManager disk = new FilePersistenceManager(folder.toString());
        disk.store(PID, set);
        Path file = folder.resolve(PID.replace('.', '/') + ".config");
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            if (isRefusedByTheLauncher(Files.readString(file))) {
                continue;
            }
            ConfigurationSettings settings = keptBy(disk);
            if (settings.unread().isEmpty()) {
                assertEquals(List.of(50, 600, 70, "no, never"), Stream.of("a_limit", FACT, "z_limit", "z_words")
                    .map(fact -> settings.value("pack", fact).orElse("none")).toList(), "cut off at " + length);
            } else {
                assertThrows(UnreadableSettingsException.class, () -> settings.value("pack", FACT), "cut off at " + length);
            }
        }
    }

    /** By a number without digits the Configuration Admin would be kept from starting. */
    private static boolean isRefusedByTheLauncher(String cut) {
        return cut.endsWith("=I\"");
    }

    /** As the Configuration Admin finds them when it starts. */
    private ConfigurationSettings keptBy(FilePersistenceManager disk) throws IOException {
        List<Dictionary<String, Object>> found = new ArrayList<>();
        for (Object each : Collections.list(disk.getDictionaries())) {
            @SuppressWarnings("unchecked")
            Dictionary<String, Object> read = (Dictionary<String, Object>) each;
            found.add(read);
        }
        return over(filter -> found.stream().filter(read -> filter.equals("(service.pid=" + read.get("service.pid") + ")"))
            .map(read -> new Configuration[] {standIn(Configuration.class, "getProperties", read)}).findFirst().orElse(null));
    }

    @Test
    void aFileThatIsReadIsNotDamaged() throws IOException {
        damaged(PID);

        assertEquals(List.of(), holding(Map.of(PID, Map.of(FACT, 6))).unread());
    }

    @Test
    void aDamagedFileThatNoCheckReadsLocksNothing() throws IOException {
        damaged("org.dorsal.console");

        assertEquals(List.of(false), holding(Map.of()).unread().stream().map(UnreadSettings::locks).toList());
        assertEquals(Optional.empty(), holding(Map.of()).value("pack", FACT));
    }

    @Test
    void whatASettingCannotBeIsNamedWithItsPlaceAndWhatItMayBe() {
        assertEquals(List.of(new SettingProblem(PID, FACT, "is 30", LOCKED, "a whole number from 3 to 7")),
            problems(holding(Map.of(PID, Map.of(FACT, 30)))));
        assertEquals(List.of(new SettingProblem(PID, FACT, "is many", LOCKED, "a whole number from 3 to 7")),
            problems(holding(Map.of(PID, Map.of(FACT, "many")))));
    }

    @Test
    void aSettingThatCannotBeReadIsNamedToo() {
        assertEquals(List.of("cannot be read"),
            problems(new ConfigurationSettings(Optional::empty, new ConfigurationFiles(folder))).stream().map(SettingProblem::what).toList());
    }

    @Test
    void aSettingInItsRangeAndOneNeverSetAreNoProblem() {
        assertEquals(List.of(), problems(holding(Map.of(PID, Map.of(FACT, 7)))));
        assertEquals(List.of(), problems(holding(Map.of())));
    }

    @Test
    void whatIsAmissWithASettingOfThePlatformItselfIsNamedFirst() {
        SettingProblem own = new SettingProblem("org.dorsal.engine", "deadline", "is 5", "it stays at 1000", "more");
        ConfigurationSettings settings = holding(Map.of(PID, Map.of(FACT, 30)));

        assertEquals(List.of("deadline", FACT),
            new SettingReview(platform, settings, settings::unread, () -> Optional.of(own)).all().stream()
                .map(SettingProblem::attribute).toList());
    }

    private List<SettingProblem> problems(ConfigurationSettings settings) {
        return new SettingReview(platform, settings, settings::unread, Optional::empty).all();
    }

    private Path damaged(String pid) throws IOException {
        Path file = folder.resolve(pid.replace('.', '/') + ".config");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{no configuration");
    }

    @FunctionalInterface
    private interface Listing {
        Configuration[] of(String filter) throws IOException;
    }

    /** As the specification has it: null where nothing matches. */
    private ConfigurationSettings holding(Map<String, Map<String, Object>> configurations) {
        return over(filter -> configurations.entrySet().stream().filter(c -> filter.equals("(service.pid=" + c.getKey() + ")"))
            .map(c -> new Configuration[] {configuration(c.getValue())}).findFirst().orElse(null));
    }

    private ConfigurationSettings over(Listing listing) {
        ConfigurationAdmin admin = standIn(ConfigurationAdmin.class, "listConfigurations", listing);
        return new ConfigurationSettings(() -> Optional.of(admin), new ConfigurationFiles(folder));
    }

    private static Configuration configuration(Map<String, Object> values) {
        Dictionary<String, Object> properties = new Hashtable<>(values);
        return standIn(Configuration.class, "getProperties", properties);
    }

    private static <T> T standIn(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            if (!called.getName().equals(method)) {
                throw new UnsupportedOperationException(called.getName());
            }
            return answer instanceof Listing listing ? listing.of((String) arguments[0]) : answer;
        }));
    }
}
