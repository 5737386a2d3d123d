package org.dorsal.itests.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dorsal.itests.platform.TestBundle;
import org.dorsal.itests.plugin.BadStart;
import org.dorsal.itests.plugin.JavaPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack with Java, as its author and an operator handle it on the command line. */
class SignedJavaPackIT {
    private static final String DIZZY = "{\"facts\": {\"dizzy_when_turning_head\": true}}";

    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void aPackAndAKey() throws Exception {
        home = folder.resolve("home");
        Files.write(folder.resolve("neck.jar"), neck().jar());
        assertThat(dorsal("pack key You --out you.key").exitCode()).isZero();
    }

    @Test
    void itIsSignedVerifiedTriedOutInstalledTakesPartAndGoes() throws Exception {
        assertThat(dorsal("pack sign neck.jar --key you.key").out()).contains("neck 1.0.0 is signed by You");
        assertThat(dorsal("pack verify neck.jar").out()).contains("neck 1.0.0 is sound.");
        assertThat(dorsal("pack trust add you.key.pub --yes").exitCode()).isZero();

        Shell.End install = dorsal("pack install neck.jar --yes");

        assertThat(install.err()).isEmpty();
        assertThat(install.out()).contains("new: neck 1.0.0", "(signed by You", "new: check neck-dizziness", "offers slow-head-turn to", "Done.");
        assertThat(permitted("")).contains("slow-head-turn", "towel-neck-release");
        assertThat(permitted(DIZZY)).contains("cat-cow").doesNotContain("slow-head-turn");

        assertThat(unwrapped(dorsal("pack uninstall neck --yes"))).contains("take away what closes it");
        assertThat(dorsal("pack uninstall neck --yes --accept-looser-safety").out()).contains("looser: the check neck-dizziness goes");
        assertThat(dorsal("list check --format json").out()).doesNotContain("neck-dizziness");
        assertThat(dorsal("pack audit").out()).contains("trust You", "install neck 1.0.0", "uninstall neck, accepted: looser-safety", "The chain of lines is whole.");
    }

    @Test
    void nothingStandsInForASignatureThatIsTrusted() throws Exception {
        assertRefused("pack install neck.jar --yes --allow-unsigned", "It is signed by nobody.");

        dorsal("pack sign neck.jar --key you.key");
        assertRefused("pack install neck.jar --yes --allow-unsigned", "whom you do not trust yet.");
    }

    @Test
    void aSignatureThatIsWrongAndOneThatCannotBeCheckedAreToldApart() throws Exception {
        dorsal("pack sign neck.jar --key you.key && \"$DORSAL\" pack trust add you.key.pub --yes");
        byte[] signature = new Jar(folder.resolve("neck.jar")).bytes(Jar.SIGNATURE);

        Files.write(folder.resolve("altered.jar"), new Jar(folder.resolve("neck.jar")).with(Map.of("org/dorsal/Added.class", new byte[] {1})));
        Files.write(folder.resolve("other.jar"), new Jar(neck("1.0.1").jar()).with(Map.of(Jar.SIGNATURE, signature)));
        Files.write(folder.resolve("cut.jar"), new Jar(folder.resolve("neck.jar")).with(Map.of(Jar.SIGNATURE, new byte[] {'{'})));

        assertRefused("pack install altered.jar --yes --allow-unsigned", "The signature is wrong: it is not what You");
        assertRefused("pack install other.jar --yes --allow-unsigned", "The signature is wrong: it is not what You");
        assertRefused("pack install cut.jar --yes --allow-unsigned", "Its signature could not be checked: its signature cannot be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "throws | The pack bad does not run. It does not start: IllegalStateException, meant to fail.",
        "lacks  | The pack bad does not run. It needs the package org.meant.to.be.missing, which is not there.",
        "exits  | A trial of it ended with the exit code 0 and no answer.",
        "hangs  | A trial of it does not come to an end within 8 s."})
    void oneThatDoesNotRunIsRefusedByItsTrialAndLeavesNothingBehind(String fault, String cause) throws Exception {
        Files.write(folder.resolve("bad.jar"), bad(fault).jar());
        dorsal("pack sign bad.jar --key you.key && \"$DORSAL\" pack trust add you.key.pub --yes");
        if (fault.equals("hangs")) {
            dorsal("settings set packs.rehearsal.seconds 8");
        }

        assertRefused("pack install bad.jar --yes", cause);

        assertThat(ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))).isEmpty();
        assertThat(home.resolve("packs/staging").toFile().list()).as("what is staged, besides the lock").isSubsetOf("lock");
    }

    private static TestBundle neck() {
        return neck("1.0.0");
    }

    private static TestBundle neck(String version) {
        return TestBundle.named("org.example.neck").header("Bundle-Version", version).file("pack.json", header("neck", version)).header("Provide-Capability", "org.dorsal.pack;org.dorsal.pack=\"neck\","
            + "org.dorsal.check;org.dorsal.check=\"" + JavaPlugin.CHECK + "\"").of(JavaPlugin.class, JavaPlugin.NeckCheck.class);
    }

    private static TestBundle bad(String fault) {
        TestBundle bad = TestBundle.named("org.example.bad").file("pack.json", header("bad", "1.0.0")).header("Provide-Capability", "org.dorsal.pack;org.dorsal.pack=\"bad\"")
            .header(BadStart.FAULT, fault).of(BadStart.class);
        return fault.equals("lacks") ? bad.importing("org.meant.to.be.missing") : bad;
    }

    private static String header(String id, String version) {
        return """
            {"id": "%s", "version": "%s", "title": "Neck", "authors": ["You"], "licence": "Apache-2.0", "language": "en", "needs": {"api": "[1.0,2)"}}
            """.formatted(id, version);
    }

    private void assertRefused(String words, String cause) throws Exception {
        Shell.End refused = dorsal(words);
        assertThat(unwrapped(refused)).contains(cause);
        assertThat(refused.err().lines().count()).isLessThanOrEqualTo(6);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(home.resolve("packs/ledger.json")).doesNotExist();
        assertThat(home.resolve("packs/store").toFile().list()).isNullOrEmpty();
    }

    private static String unwrapped(Shell.End end) {
        return end.err().replaceAll("\\s+", " ");
    }

    private String permitted(String facts) throws Exception {
        Files.writeString(folder.resolve("answers.jsonl"), (facts.isEmpty() ? "{\"facts\": {}}" : facts) + "\n");
        String verdict = dorsal("check --answers answers.jsonl --unanswered no --format json").out();
        return verdict.replaceFirst("(?s).*\"permitted\" ?: ?\\[([^\\]]*)\\].*", "$1");
    }

    private Shell.End dorsal(String words) throws IOException, InterruptedException {
        return Shell.run(home, "cd '" + folder + "' && \"$DORSAL\" " + words);
    }
}
