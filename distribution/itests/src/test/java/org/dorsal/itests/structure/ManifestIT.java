package org.dorsal.itests.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.itests.exam.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bundles of the installation import, export and offer. */
class ManifestIT {
    private static final int READING_LEVEL = 4;
    private static final int CORE_LEVEL = 20;
    /** By the folders of classes that are not ours, the file that holds their licence. */
    private static final Map<String, String> LICENCES = Map.of("dev/cel", "cel-and-guava", "cel/parser", "cel-and-guava",
        "com/google/common", "cel-and-guava", "com/google/protobuf", "protobuf", "com/google/re2j", "re2j",
        "org/antlr/v4", "antlr4", "org/threeten/extra", "threeten-extra", "org/apache/felix", "felix",
        "org/osgi/service/resolver", "felix");

    static Stream<Manifested> all() {
        return Stream.concat(Installation.bundles().stream(), Installation.packs().stream()).map(Manifested::of);
    }

    static Stream<Manifested> ours() {
        return all().filter(b -> b.name().startsWith("org.dorsal."));
    }

    static Stream<Manifested> plugins() {
        return Installation.packs().stream().map(Manifested::of);
    }

    static Stream<Manifested> core() {
        return Installation.bundles().stream().map(Manifested::of).filter(b -> b.name().startsWith("org.dorsal."));
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void aPluginImportsOnlyTheContractsAndExportsNothing(Manifested plugin) {
        assertThat(plugin.imports()).allMatch(
            p -> p.name().startsWith("org.dorsal.api.") || p.name().startsWith("java.") || p.name().equals("org.slf4j"));
        assertThat(plugin.exports()).isEmpty();
        assertThat(plugin.clauses("Require-Bundle")).isEmpty();
        assertThat(plugin.clauses("DynamicImport-Package")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void aPluginSaysWhichPackItCarries(Manifested plugin) {
        assertThat(plugin.provided("org.dorsal.pack")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everyExportHasAVersion(Manifested bundle) {
        assertThat(bundle.exports()).allMatch(p -> p.attributes().containsKey("version"), "has a version");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void nothingInternalIsExported(Manifested bundle) {
        assertThat(bundle.exports()).noneMatch(p -> p.name().contains("internal"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatABundleEmbedsOfOthersHasItsLicenceBesideIt(Manifested bundle) {
        Set<String> embedded = bundle.entries("(?!org/dorsal/)(.+)/[^/]+\\.class").collect(Collectors.toCollection(TreeSet::new));
        Set<String> licences = bundle.entries("META-INF/licenses/(.+)\\.txt").collect(Collectors.toCollection(TreeSet::new));

        assertThat(embedded).allMatch(folder -> LICENCES.keySet().stream().anyMatch(folder::startsWith), "has a known licence");
        assertThat(licences).isEqualTo(embedded.stream().flatMap(folder -> LICENCES.entrySet().stream()
            .filter(known -> folder.startsWith(known.getKey())).map(Map.Entry::getValue)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("core")
    void whatIsForTheCoreAloneCannotBeImportedByAccident(Manifested bundle) {
        assertThat(bundle.exports()).filteredOn(p -> !p.name().startsWith("org.dorsal.api."))
            .allMatch(p -> p.name().startsWith("org.dorsal.core."), "is an org.dorsal.core package")
            .allMatch(p -> "dorsal".equals(p.attributes().get("mandatory:"))
                && "core".equals(p.attributes().get("dorsal")), "has the mandatory attribute");
    }

    @ParameterizedTest
    @MethodSource("core")
    void theCoreDoesNotKnowThePlugins(Manifested bundle) {
        Set<String> capabilities = bundle.required().stream().map(Manifested.Clause::name).collect(Collectors.toSet());
        assertThat(capabilities).doesNotContain("org.dorsal.pack", "org.dorsal.check");
    }

    /** A command that changes a setting would pull away the services it stands on. */
    @ParameterizedTest
    @MethodSource("core")
    void aChangedSettingMakesNoComponentAnew(Manifested bundle) {
        assertThat(bundle.texts("OSGI-INF/[^/]+\\.xml")).filteredOn(component -> component.contains("configuration-pid="))
            .allMatch(component -> component.contains("modified="), "takes a change as it runs");
    }

    @Test
    void theContractsImportTheJdkAlone() {
        Manifested api = all().filter(b -> b.name().equals("org.dorsal.api")).findFirst().orElseThrow();
        assertThat(api.imports()).allMatch(p -> p.name().startsWith("java.") || p.name().startsWith("org.dorsal.api."));
        assertThat(api.exports()).allMatch(p -> p.name().startsWith("org.dorsal.api."));
    }

    @Test
    void theInstallationRequiresEveryCheckOfTriageAndNoOther() {
        Manifested triage = all().filter(b -> b.name().equals("org.dorsal.triage")).findFirst().orElseThrow();
        Set<String> announced = triage.provided("org.dorsal.check").stream()
            .map(c -> c.attributes().get("org.dorsal.check")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> files = triage.entries("rules/(.+)\\.json").collect(Collectors.toCollection(TreeSet::new));
        Set<String> required = listed("org.dorsal.required.checks");

        assertThat(announced).isEqualTo(files);
        assertThat(required).isEqualTo(files);
    }

    @Test
    void theInstallationNamesEveryPackItShipsAndNoOther() {
        Set<String> shipped = all().flatMap(bundle -> bundle.provided("org.dorsal.pack").stream())
            .map(capability -> capability.attributes().get("org.dorsal.pack")).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed("org.dorsal.shipped.packs")).isEqualTo(shipped);
    }

    /** An author's class path may hold any version of anything. */
    @Test
    void theTckHasNoClassesButOursAndHoldsTheOthersAsWholeJars() {
        Manifested tck = Manifested.of(Installation.root().resolve("tck").resolve(tckJar()));

        assertThat(tck.entries("(.+)/[^/]+\\.class")).allMatch(folder -> folder.startsWith("org/dorsal/tck") || folder.equals("org/dorsal/text"));
        assertThat(tck.entries("META-INF/tck/(.+)\\.jar")).contains("bundles/dorsal-content", "lib/org.apache.felix.framework", "packs/dorsal-triage");
        assertThat(tck.imports()).isEmpty();
        assertThat(tck.exports()).extracting(Manifested.Clause::name).containsExactly("org.dorsal.tck");
    }

    private static String tckJar() {
        return Stream.of(Installation.root().resolve("tck").toFile().list()).filter(name -> name.startsWith("dorsal-tck-")).findFirst().orElseThrow();
    }

    private static Set<String> listed(String property) {
        return Stream.of(Installation.properties().getProperty(property).split(","))
            .map(String::trim).filter(id -> !id.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyBundleHasTheStartLevelOfItsKind() {
        assertThat(core().filter(b -> b.level() == CORE_LEVEL).map(Manifested::name)).containsExactlyInAnyOrder(
            "org.dorsal.api", "org.dorsal.journal", "org.dorsal.engine", "org.dorsal.exchange");
        assertThat(core().filter(b -> b.level() == READING_LEVEL).map(Manifested::name)).containsExactlyInAnyOrder(
            "org.dorsal.content", "org.dorsal.packs");
        assertThat(plugins().map(Manifested::name)).containsExactlyInAnyOrder(
            "org.dorsal.adjustment", "org.dorsal.mobility", "org.dorsal.posture", "org.dorsal.triage");
    }
}
