package org.dorsal.itests.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom, over all our classes. */
@AnalyzeClasses(packages = "org.dorsal", importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureIT {
    private static final String[] ENGINE = {"org.dorsal.core.catalogue..", "org.dorsal.core.engine..", "org.dorsal.core.explanation..",
        "org.dorsal.core.facts..", "org.dorsal.core.gate..", "org.dorsal.core.guard..", "org.dorsal.core.judgement..", "org.dorsal.core.program..",
        "org.dorsal.core.screening..", "org.dorsal.core.session.."};

    @ArchTest
    static final ArchRule THE_CONTRACTS_KNOW_THE_JDK_ALONE = classes().that().resideInAPackage("org.dorsal.api..")
        .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.dorsal.api..", "org.dorsal.text..", "org.osgi.annotation..");

    @ArchTest
    static final ArchRule THE_CONTRACTS_SHOW_NOTHING_INTERNAL = methods().that().areDeclaredInClassesThat()
        .resideInAPackage("org.dorsal.api..").and().areDeclaredInClassesThat().resideOutsideOfPackage("..internal..")
        .and().arePublic().should().notHaveRawReturnType(resideInAnyPackage("..internal.."));

    @ArchTest
    static final ArchRule THE_LAUNCHER_KNOWS_THE_FRAMEWORK_ALONE = noClasses().that()
        .resideInAPackage("org.dorsal.launcher..").should().dependOnClassesThat()
        .resideInAnyPackage("org.dorsal.api..", "org.dorsal.core..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_LAUNCHER = noClasses().that().resideOutsideOfPackage("org.dorsal.launcher..")
        .should().dependOnClassesThat().resideInAPackage("org.dorsal.launcher..");

    @ArchTest
    static final ArchRule THE_JOURNAL_IS_INTERNAL_TO_ITS_BUNDLE = onlyFromWithin("org.dorsal.core.journal");

    @ArchTest
    static final ArchRule THE_CONTENT_IS_INTERNAL_TO_ITS_BUNDLE = onlyFromWithin("org.dorsal.core.content");

    @ArchTest
    static final ArchRule THE_EXCHANGE_IS_INTERNAL_TO_ITS_BUNDLE = onlyFromWithin("org.dorsal.core.exchange");

    @ArchTest
    static final ArchRule THE_ENGINE_IS_INTERNAL_TO_ITS_BUNDLE = noClasses().that().resideOutsideOfPackages(ENGINE)
        .should().dependOnClassesThat(resideInAnyPackage(ENGINE).and(resideInAnyPackage("..internal..")));

    @ArchTest
    static final ArchRule THE_ENGINE_DOES_NOT_KNOW_WHERE_CONTENT_COMES_FROM = noClasses().that().resideInAnyPackage(ENGINE)
        .should().dependOnClassesThat().resideInAnyPackage("org.dorsal.core.content..", "org.dorsal.core.console..",
            "tools.jackson..", "dev.cel..", "org.jline..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_CONSOLE = noClasses().that().resideOutsideOfPackage("org.dorsal.core.console..")
        .should().dependOnClassesThat().resideInAPackage("org.dorsal.core.console..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_THE_TCK = noClasses().that().resideOutsideOfPackage("org.dorsal.tck..")
        .should().dependOnClassesThat().resideInAPackage("org.dorsal.tck..");

    @ArchTest
    static final ArchRule THE_TCK_KNOWS_OF_THE_CORE_WHAT_READS_PACKS_ALONE = noClasses().that().resideInAPackage("org.dorsal.tck..")
        .should().dependOnClassesThat(resideInAPackage("org.dorsal.core..").and(not(resideInAPackage("org.dorsal.core.content"))));

    @ArchTest
    static final ArchRule WHAT_AN_AUTHOR_CALLS_NEEDS_THE_JDK_AND_THE_CONTRACTS_ALONE = classes().that()
        .resideInAnyPackage("org.dorsal.tck", "org.dorsal.tck.internal.process").and().doNotHaveSimpleName("Worker")
        .should().onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.dorsal.api..", "org.dorsal.text..", "org.dorsal.tck..", "org.osgi.annotation..");

    @ArchTest
    static final ArchRule NO_PACKAGE_OF_THE_CONTRACTS_IS_IN_A_CIRCLE =
        slices().matching("org.dorsal.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule COMPONENTS_KEEP_WHAT_THEY_NEED_IN_FINAL_FIELDS = fields().that().areAnnotatedWith(
        "org.osgi.service.component.annotations.Reference").should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK_THAT_IS_GIVEN = noClasses().that()
        .resideInAnyPackage(ENGINE).or().resideInAPackage("org.dorsal.core.journal..")
        .should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule ONLY_PROGRAMS_OF_THEIR_OWN_END_THE_PROCESS = noClasses().that()
        .resideOutsideOfPackages("org.dorsal.launcher..", "org.dorsal.tck.internal.command..").should().callMethod(System.class, "exit", int.class);

    private static ArchRule onlyFromWithin(String ofBundle) {
        return classes().that().resideInAPackage(ofBundle + ".internal..").should().onlyBeAccessed()
            .byAnyPackage(ofBundle + "..");
    }
}
