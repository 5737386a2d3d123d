package org.dorsal.itests.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.itests.exam.Installation;
import org.dorsal.itests.platform.TestBundle;
import org.dorsal.itests.plugin.JavaPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TCK as it lies in the archive: as a command, and as the library of an author who has its jar and the API's, and no more. */
class TckIT {
    private static final String AUTHORS_TEST = """
        import java.nio.file.Path;
        import org.dorsal.tck.TechnologyCompatibility;

        public class AuthorsTest {
            public static void main(String[] plugin) {
                TechnologyCompatibility.of(Path.of(plugin[0])).test().assertPassed();
                System.out.println("passed");
            }
        }
        """;

    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void aPluginThatKnowsTheFramework() throws IOException {
        home = folder.resolve("home");
        Files.write(folder.resolve("neck.jar"), TestBundle.named("org.example.neck").announcing(JavaPlugin.CHECK)
            .of(JavaPlugin.class, JavaPlugin.NeckCheck.class).jar());
    }

    @Test
    void theCommandSaysByNameWhichRequirementIsNotMetAndEndsWithOne() throws Exception {
        Shell.End end = dorsal("tck neck.jar");

        assertThat(end.out()).contains("manifest.imports: META-INF/MANIFEST.MF", "It imports org.osgi.framework.", "(@Component",
            "org.example.neck 1.0.0 does not meet manifest.imports.");
        assertThat(end.err()).isEmpty();
        assertThat(end.exitCode()).isEqualTo(1);
    }

    @Test
    void theCommandEndsWithZeroWhereAllIsMetAndSpeaksJsonAndSarif() throws Exception {
        Path mobility = Installation.packs().stream().filter(pack -> pack.toString().contains("mobility")).findFirst().orElseThrow();

        Shell.End json = dorsal("tck --format json '" + mobility + "'");
        Shell.End sarif = dorsal("tck --format sarif neck.jar --against '" + mobility + "'");

        assertThat(json.out()).contains("\"passed\" : true").doesNotContain("\"severity\"");
        assertThat(json.exitCode()).isZero();
        assertThat(sarif.out()).contains("\"2.1.0\"", "\"ruleId\" : \"version.same-plugin\"");
        assertThat(sarif.exitCode()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsToldAndNeedsNoHome() throws Exception {
        Shell.End end = dorsal("tck nothing.jar");

        assertThat(end.out()).contains("file.readable", "There is no such file.");
        assertThat(end.exitCode()).isEqualTo(1);
        assertThat(dorsal("tck").exitCode()).isEqualTo(2);
    }

    @Test
    void anAuthorNeedsTheJarsOfTheTckAndOfTheApiAndNoOther() throws Exception {
        Path test = Files.writeString(folder.resolve("AuthorsTest.java"), AUTHORS_TEST);
        String java = Path.of(System.getProperty("java.home"), "bin", "java") + " -cp '" + jarsOfAuthors() + "' '" + test + "' ";

        Shell.End passed = Shell.run(home, java + "'" + Installation.packs().get(0) + "'");
        Shell.End failed = Shell.run(home, java + "'" + folder.resolve("neck.jar") + "'");

        assertThat(passed.out()).contains("passed");
        assertThat(failed.err()).contains("AssertionError: org.example.neck 1.0.0 does not meet 1 of", "manifest.imports");
    }

    private static String jarsOfAuthors() throws IOException {
        try (Stream<Path> jars = Files.list(Installation.root().resolve("tck"))) {
            return jars.map(Path::toString).filter(jar -> jar.contains("dorsal-")).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private Shell.End dorsal(String words) throws IOException, InterruptedException {
        return Shell.run(home, "cd '" + folder + "' && \"$DORSAL\" " + words);
    }
}
