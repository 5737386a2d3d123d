package org.dorsal.core.console.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dorsal.core.packs.AuditTrail;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.PackRepositories;
import org.dorsal.core.packs.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

class PackTrustCommandsTest {
    @TempDir
    private Path home;
    private Platform platform;

    @BeforeEach
    void startPlatform() {
        platform = new Platform(home);
    }

    @AfterEach
    void stopPlatform() {
        platform.close();
    }

    @Test
    void aNewKeyIsShownWithTheLineAndTheFingerprintToHandOn() {
        Platform.Outcome outcome = platform.run("pack", "key", "Physio Nordwest", "--out", "nordwest.key");

        assertEquals(List.of("generate Physio Nordwest nordwest.key"), platform.trust.calls);
        assertEquals("""
            The key Physio Nordwest (0123456789abcdef) is in nordwest.key. Keep that file
            for yourself; nobody can make it again.
            Hand this line on to those who shall trust it; nordwest.key.pub holds it too:
            dorsal-ed25519 AAAA Physio Nordwest
            Tell them its fingerprint another way, so that they can compare it:
            0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef
            """, outcome.out());
    }

    @Test
    void aPackIsSignedWithTheKeyThatIsNamed() {
        Platform.Outcome outcome = platform.run("pack", "sign", "neck.zip", "--key", "nordwest.key");

        assertEquals(List.of("sign neck.zip nordwest.key Optional.empty"), platform.trust.calls);
        assertEquals("neck 1.0.0 is signed by Physio Nordwest (0123456789abcdef): neck.zip\n", outcome.out());
        assertEquals(2, platform.run("pack", "sign", "neck.zip").exitCode());
    }

    @Test
    void aKeyIsTrustedAfterAYesToItsFingerprint() {
        Platform.Outcome outcome = platform.typing("yes\n").run("pack", "trust", "add", "nordwest.pub");

        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().contains("0123 4567 89ab cdef 0123"), outcome::out);
        assertEquals(List.of(FakeTrust.KEY), platform.trust.trusted);
    }

    @Test
    void aKeyIsNotTrustedWithoutAYes() {
        for (String answer : List.of("", "no\n", "\n")) {
            Platform.Outcome outcome = platform.typing(answer).run("pack", "trust", "add", "nordwest.pub");
            assertEquals(1, outcome.exitCode());
            assertEquals(List.of(), platform.trust.trusted);
        }
    }

    @Test
    void aYesCanBeGivenBeforehand() {
        assertEquals(0, platform.run("pack", "trust", "add", "nordwest.pub", "--yes").exitCode());
        assertEquals(List.of(FakeTrust.KEY), platform.trust.trusted);
    }

    @Test
    void trustedKeysAreListed() {
        assertEquals("No key is trusted yet. `dorsal pack trust add KEYFILE` adds one.\n", platform.run("pack", "trust", "list").out());
        platform.trust.trusted.add(FakeTrust.KEY);

        assertEquals("  0123456789abcdef  Physio Nordwest\n", platform.run("pack", "trust").out());
        assertTrue(platform.run("pack", "trust", "list", "--format", "json").out().contains("\"owner\" : \"Physio Nordwest\""));
    }

    @Test
    void aKeyIsTrustedNoMore() {
        platform.trust.trusted.add(FakeTrust.KEY);

        assertEquals("Trusted no more is Physio Nordwest (0123456789abcdef).\n",
            platform.run("pack", "trust", "remove", "0123456789abcdef").out());
        assertEquals("""
            dorsal: No key 0123456789abcdef is trusted. None is.
                    Run `dorsal pack trust list`.
            """, platform.run("pack", "trust", "remove", "0123456789abcdef").err());
    }

    @Test
    void aWholeAuditIsShown() {
        platform.trust.trail = new AuditTrail(List.of(entry(1, "install neck 1.0.0", AuditTrail.State.SOUND),
            entry(2, "", AuditTrail.State.UNFINISHED)), Optional.empty());

        Platform.Outcome outcome = platform.run("pack", "audit");

        assertEquals(0, outcome.exitCode());
        assertEquals("""
               1  2026-03-04T05:06:07Z  install neck 1.0.0
               2  2026-03-04T05:06:07Z  (the process ended while it wrote this)
            The chain of lines is whole.
            """, outcome.out());
    }

    @Test
    void aBrokenAuditNamesTheLineAndFails() {
        platform.trust.trail = new AuditTrail(List.of(entry(1, "install neck\u001b[2J", AuditTrail.State.BROKEN)),
            Optional.of(new Refusal("The audit is not what was written.", "Line 1 was altered.", "Compare it with a backup.")));

        Platform.Outcome text = platform.run("pack", "audit");
        Platform.Outcome json = platform.run("pack", "audit", "--format", "json");

        assertEquals(1, text.exitCode());
        assertTrue(text.out().contains("install neck?[2J (the chain breaks here)"), text::out);
        assertEquals("dorsal: The audit is not what was written. Line 1 was altered.\n        Compare it with a backup.\n", text.err());
        assertEquals(1, json.exitCode());
        assertTrue(json.out().contains("\"state\" : \"broken\""), json::out);
    }

    @Test
    void whatRepositoriesHaveIsFound() {
        platform.trust.found = new PackRepositories.Found(List.of(new AvailablePack(new Coordinate("neck", Version.parseVersion("1.2.0")),
            "The neck", "00", 12, Map.of("triage", new VersionRange("[0.1,1)")), true, "/mirror", "neck.jar")),
            List.of("The repository /mirror: Its index is signed by nobody."));

        Platform.Outcome outcome = platform.run("pack", "search", "neck");

        assertEquals(List.of("search 'neck'"), platform.trust.calls);
        assertEquals("  neck 1.2.0               The neck (brings code)\n`dorsal pack install ID` installs one.\n", outcome.out());
        assertEquals("note: The repository /mirror: Its index is signed by nobody.\n", outcome.err());
        assertTrue(platform.run("pack", "search", "--format", "json").out().contains("\"triage\" : \"[0.1.0,1.0.0)\""));
    }

    @Test
    void aFolderBecomesARepository() {
        Platform.Outcome outcome = platform.run("pack", "index", "packs", "--key", "nordwest.key");

        assertEquals(List.of("index packs Optional[nordwest.key]"), platform.trust.calls);
        assertEquals("packs is a repository of 0 packs now.\n", outcome.out());
    }

    @Test
    void anIndexMayCountAsMadeAtAnyTime() {
        platform.run("pack", "index", "packs", "--issued", "2026-01-01T00:00:00Z");

        assertEquals(List.of("index packs of 2026-01-01T00:00:00Z Optional.empty"), platform.trust.calls);
    }

    @Test
    void anOlderIndexIsBelievedAfterAYesOnly() {
        assertEquals(1, platform.typing("no\n").run("pack", "trust", "index", "/mirror").exitCode());
        assertEquals(List.of(), platform.trust.calls);

        Platform.Outcome outcome = platform.typing("yes\n").run("pack", "trust", "index", "/mirror");

        assertEquals(List.of("take back /mirror"), platform.trust.calls);
        assertTrue(outcome.out().endsWith("Its index of 2026-01-02T03:04:05Z counts as the newest now.\n"), outcome::out);
    }

    private static AuditTrail.Entry entry(int line, String action, AuditTrail.State state) {
        return new AuditTrail.Entry(line, "2026-03-04T05:06:07.123456Z", line, action, state, AuditTrail.Outcome.DONE);
    }
}
