package org.dorsal.core.packs.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.AuditTrail;
import org.dorsal.core.packs.AuditTrail.Outcome;
import org.dorsal.core.packs.AuditTrail.State;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.file.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;
    private Path file;
    private AuditFile audit;

    @BeforeEach
    void fourChangesWereWritten() throws IOException {
        file = home.resolve("packs/audit.jsonl");
        audit = new AuditFile(file, CLOCK);
        changed(1, "install neck 1.0.0");
        changed(2, "upgrade neck 1.1.0, accepted: looser-safety");
        trusted(2, "trust Jürgen (0123456789abcdef)");
        changed(3, "uninstall neck");
    }

    private void changed(long generation, String action) throws IOException {
        audit.begin(generation - 1, generation, action).ended(Outcome.DONE);
    }

    private void trusted(long generation, String action) throws IOException {
        audit.begin(generation, generation, action).ended(Outcome.DONE);
    }

    @Test
    void whatWasWrittenIsReadInItsOrder() throws IOException {
        AuditTrail trail = audit.trail(3);

        assertEquals(List.of("install neck 1.0.0", "upgrade neck 1.1.0, accepted: looser-safety",
            "trust Jürgen (0123456789abcdef)", "uninstall neck"), trail.entries().stream().map(AuditTrail.Entry::action).toList());
        assertEquals(new AuditTrail.Entry(1, "2026-03-04T05:06:07Z", 1, "install neck 1.0.0", State.SOUND, Outcome.DONE), trail.entries().get(0));
        assertEquals(Optional.empty(), trail.damage());
    }

    @Test
    void whereNothingWasEverWrittenNothingIsWrong() throws IOException {
        AuditTrail trail = new AuditFile(home.resolve("none.jsonl"), CLOCK).trail(0);

        assertEquals(new AuditTrail(List.of(), Optional.empty()), trail);
    }

    @Test
    void everyAlteredByteIsFoundInItsLine() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int line = 1;
        for (int i = 0; i < whole.length; i++) {
            byte[] altered = whole.clone();
            altered[i] ^= 1;
            Files.write(file, altered);
            int at = line;
            int place = i;
            AuditTrail trail = audit.trail(3);
            assertTrue(trail.damage().isPresent() || isLastLineEnd(whole, i), () -> "altered at " + place);
            trail.entries().stream().filter(entry -> entry.state() == State.BROKEN).findFirst()
                .ifPresent(entry -> assertEquals(at, entry.line(), () -> "altered at " + place));
            if (whole[i] == '\n') {
                line++;
            }
        }
    }

    /** Without it the last line is the same. */
    private static boolean isLastLineEnd(byte[] whole, int i) {
        return i == whole.length - 1;
    }

    @Test
    void aLineThatIsTakenOutIsFound() throws IOException {
        List<String> whole = whole();
        for (int i = 0; i < 7; i++) {
            List<String> lines = new ArrayList<>(whole);
            lines.remove(i);
            assertEquals("Line " + (i + 1) + " was altered, or a line before it was taken out or put in.", damage(lines));
        }
    }

    @Test
    void aLineThatIsPutInIsFound() throws IOException {
        List<String> whole = whole();
        for (int i = 1; i < 8; i++) {
            List<String> lines = new ArrayList<>(whole);
            lines.add(i, whole.get(0));
            assertEquals("Line " + (i + 1) + " was altered, or a line before it was taken out or put in.", damage(lines));
        }
    }

    @Test
    void linesThatChangedPlacesAreFound() throws IOException {
        List<String> lines = new ArrayList<>(whole());
        Collections.swap(lines, 1, 2);

        assertEquals("Line 2 was altered, or a line before it was taken out or put in.", damage(lines));
    }

    @Test
    void aLineThatIsAlteredAndSealedAnewIsFoundByTheNext() throws IOException {
        List<String> lines = new ArrayList<>(whole());
        AuditLine third = AuditLine.of(lines.get(2).getBytes(StandardCharsets.UTF_8)).orElseThrow();
        lines.set(2, new String(new AuditLine(third.at(), 0, third.outcome(), third.from(), third.generation(), "upgrade neck 1.1.0",
            third.before()).bytes(), StandardCharsets.UTF_8));

        assertEquals("Line 4 was altered, or a line before it was taken out or put in.", damage(lines));
    }

    @Test
    void anEndThatIsCutOffIsFoundByTheLedger() throws IOException {
        assertEquals("Its end is missing: it goes to change 2, and the packs were changed 3 times.", damage(whole().subList(0, 6)));
        Files.delete(file);
        assertEquals("Its end is missing: it goes to change 0, and the packs were changed 3 times.",
            audit.trail(3).damage().map(Refusal::cause).orElseThrow());
    }

    @Test
    void anEndWithoutAChangeOfPacksThatIsCutOffIsFoundByTheHead() throws IOException {
        trusted(3, "trust Ann (fedcba9876543210)");
        trusted(3, "trust no more Ann (fedcba9876543210)");
        List<String> whole = whole();

        String missing = "Its end is missing: the line that audit.head names as the last one is not in it.";
        assertEquals("none", damage(whole));
        assertEquals(missing, damage(whole.subList(0, 10)));
        assertEquals(missing, damage(whole.subList(0, 8)));
    }

    @Test
    void aBeginningThatIsCutOffAnywhereIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = endOfLine(6, whole) + 1; length < endOfLine(7, whole); length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTrue(audit.trail(2).damage().isPresent(), "cut off at " + length);
        }
    }

    @Test
    void anEndOfAChangeThatIsCutOffIsToldByTheLedger() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = endOfLine(7, whole) + 1; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), audit.trail(3).damage(), "cut off at " + length);
            assertEquals(Outcome.DONE, audit.trail(3).entries().get(3).outcome(), "cut off at " + length);
        }
    }

    private static int endOfLine(int line, byte[] bytes) {
        int at = -1;
        for (int i = 0; i < line; i++) {
            do {
                at++;
            } while (bytes[at] != '\n');
        }
        return at;
    }

    @Test
    void whatWasCutOffIsNotForgottenWhenTheAuditGoesOn() throws IOException {
        trusted(3, "trust Ann (fedcba9876543210)");
        Files.write(file, whole().subList(0, 8));

        changed(4, "install hip 1.0.0");
        trusted(4, "trust Bob (0011223344556677)");

        assertEquals("Line 9 was altered, or a line before it was taken out or put in.", audit.trail(4).damage().map(Refusal::cause).orElseThrow());
    }

    @Test
    void whatWasCutOffTogetherWithTheHeadIsNotForgottenWherePacksChangedInIt() throws IOException {
        Files.write(file, whole().subList(0, 4));
        Files.delete(home.resolve("packs/audit.head"));

        changed(4, "install hip 1.0.0");

        assertEquals("Line 5 was altered, or a line before it was taken out or put in.", audit.trail(4).damage().map(Refusal::cause).orElseThrow());
    }

    @Test
    void anAuditThatIsGoneAltogetherIsMissed() throws IOException {
        AuditFile ofTrust = new AuditFile(home.resolve("other/audit.jsonl"), CLOCK);
        ofTrust.begin(0, 0, "trust Ann (fedcba9876543210)").ended(Outcome.DONE);
        Files.delete(home.resolve("other/audit.jsonl"));

        assertTrue(ofTrust.trail(0).damage().isPresent());
        ofTrust.begin(0, 0, "trust Bob (0011223344556677)").ended(Outcome.DONE);
        assertTrue(ofTrust.trail(0).damage().isPresent());
    }

    @Test
    void whoDiedBetweenALineAndItsHeadRaisesNoAlarm() throws IOException {
        Path head = home.resolve("packs/audit.head");
        byte[] before = Files.readAllBytes(head);
        trusted(3, "trust Ann (fedcba9876543210)");
        Files.write(head, before);

        assertEquals(Optional.empty(), audit.trail(3).damage());
        trusted(3, "trust Bob (0011223344556677)");
        assertEquals(Optional.empty(), audit.trail(3).damage());
    }

    @Test
    void whoDiedBeforeTheFirstHeadAndWhoNeverHadOneRaisesNoAlarm() throws IOException {
        Files.delete(home.resolve("packs/audit.head"));

        assertEquals(Optional.empty(), audit.trail(3).damage());
        changed(4, "install hip 1.0.0");
        assertEquals(Optional.empty(), audit.trail(4).damage());
    }

    @Test
    void aFileThatIsCutOffAnywhereIsReadAndGoesOnAndSaysSo() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Path head = home.resolve("packs/audit.head");
        byte[] headOfWhole = Files.readAllBytes(head);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            Files.write(head, headOfWhole);
            changed(4, "install hip 1.0.0");

            AuditTrail trail = audit.trail(4);
            AuditTrail.Entry last = trail.entries().get(trail.entries().size() - 1);
            assertEquals("install hip 1.0.0", last.action(), "cut off at " + length);
            assertEquals(length < endOfLine(7, whole), trail.damage().isPresent(), "cut off at " + length);
        }
    }

    @Test
    void aLineThatADyingProcessLeftUnfinishedIsNoDamage() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        headOfLine(3);
        int firstByteOfTwo = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\u00C3');
        Files.write(file, Arrays.copyOf(whole, firstByteOfTwo + 1));
        changed(3, "uninstall neck");

        AuditTrail trail = audit.trail(3);

        assertEquals(List.of(State.SOUND, State.SOUND, State.UNFINISHED, State.SOUND),
            trail.entries().stream().map(AuditTrail.Entry::state).toList());
        assertEquals(Optional.empty(), trail.damage());
    }

    @Test
    void anUnfinishedLineThatIsAlteredLaterIsDamage() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        headOfLine(5);
        Files.write(file, Arrays.copyOf(whole, endOfLine(7, whole) - 30));
        changed(3, "uninstall neck");
        assertEquals(Optional.empty(), audit.trail(3).damage());
        List<String> lines = new ArrayList<>(whole());
        lines.set(6, lines.get(6).substring(1));

        assertEquals("Line 7 was altered, or a line before it was taken out or put in.", damage(lines));
    }

    @Test
    void whatWasNotDoneIsNotClaimed() throws IOException {
        audit.begin(3, 4, "install hip 1.0.0").ended(Outcome.NOT_DONE);

        assertEquals(Outcome.NOT_DONE, last(audit.trail(3)).outcome());
        assertEquals(Optional.empty(), audit.trail(3).damage());
    }

    @Test
    void whoDiedInTheMiddleOfAChangeLeavesItToTheLedger() throws IOException {
        audit.begin(3, 4, "install hip 1.0.0");

        assertEquals(Outcome.BEGUN, last(audit.trail(3)).outcome());
        assertEquals(Outcome.DONE, last(audit.trail(4)).outcome());
        assertEquals(Optional.empty(), audit.trail(3).damage());
    }

    @Test
    void theNextProcessWritesDownHowAChangeEndedWhoseProcessDied() throws IOException {
        audit.begin(3, 4, "install hip 1.0.0");
        next().begin(3, 4, "install hip 1.0.1");
        next().begin(4, 5, "install hip 1.0.2").ended(Outcome.DONE);

        assertEquals(List.of("install hip 1.0.0 NOT_DONE", "install hip 1.0.1 DONE", "install hip 1.0.2 DONE"),
            audit.trail(5).entries().stream().skip(4).map(entry -> entry.action() + " " + entry.outcome()).toList());
        assertEquals(Optional.empty(), audit.trail(5).damage());
    }

    @Test
    void theLedgerDoesNotTellWhetherAKeyWasTrusted() throws IOException {
        audit.begin(3, 3, "trust Ann (fedcba9876543210)");
        next().begin(3, 4, "install hip 1.0.0").ended(Outcome.DONE);

        assertEquals(Outcome.BEGUN, audit.trail(4).entries().get(4).outcome());
    }

    @Test
    void whatIsUnderWayAtOnceHasEachItsOwnEnd() throws IOException {
        Audit.Begun install = audit.begin(3, 4, "install hip 1.0.0");
        Audit.Begun trust = audit.begin(4, 4, "trust Ann (fedcba9876543210)");
        trust.ended(Outcome.DONE);
        install.ended(Outcome.NOT_DONE);

        assertEquals(List.of(Outcome.NOT_DONE, Outcome.DONE),
            audit.trail(3).entries().stream().skip(4).map(AuditTrail.Entry::outcome).toList());
    }

    @Test
    void anEndOfNothingIsDamage() throws IOException {
        List<String> lines = new ArrayList<>(whole());
        String seal = AuditLine.seal(lines.get(7).getBytes(StandardCharsets.UTF_8));
        lines.add(new String(new AuditLine("", 8, Outcome.DONE, 3, 4, "install hip 1.0.0", seal).bytes(), StandardCharsets.UTF_8));

        assertEquals("Line 9 was altered, or a line before it was taken out or put in.", damage(lines));
    }

    @Test
    void aLineOfTheFirstEditionOfDorsalIsWholeByItself() throws IOException {
        String text = "{\"at\":\"2026-01-02T03:04:05Z\",\"generation\":1,\"action\":\"install neck 1.0.0\",\"before\":\"" + "0".repeat(64) + "\"";
        Path older = Files.createDirectories(home.resolve("older")).resolve("audit.jsonl");
        Files.writeString(older, text + ",\"sha256\":\"" + Sha256.of(text.getBytes(StandardCharsets.UTF_8)) + "\"}\n");
        AuditFile file = new AuditFile(older, CLOCK);

        file.begin(1, 2, "uninstall neck").ended(Outcome.DONE);

        assertEquals(List.of("install neck 1.0.0 DONE", "uninstall neck DONE"),
            file.trail(2).entries().stream().map(entry -> entry.action() + " " + entry.outcome()).toList());
        assertEquals(Optional.empty(), file.trail(2).damage());
    }

    @Test
    void aHeadThatWasCutOffIsMissedTooAndTheAuditGoesOn() throws IOException {
        Path head = home.resolve("packs/audit.head");
        byte[] whole = Files.readAllBytes(head);
        for (int length = 0; length < whole.length - 1; length++) {
            Files.write(head, Arrays.copyOf(whole, length));
            assertTrue(audit.trail(3).damage().isPresent(), "cut off at " + length);
        }

        changed(4, "install hip 1.0.0");

        assertEquals("install hip 1.0.0", last(audit.trail(4)).action());
    }

    private AuditFile next() {
        return new AuditFile(file, CLOCK);
    }

    private static AuditTrail.Entry last(AuditTrail trail) {
        return trail.entries().get(trail.entries().size() - 1);
    }

    @Test
    void whatIsDoneCannotLookLikeALine() throws IOException {
        changed(4, "install x\n{\"at\":\"\"}");

        assertEquals(5, audit.trail(4).entries().size());
        assertEquals(Optional.empty(), audit.trail(4).damage());
    }

    /** As whoever died while they wrote the next one left it. */
    private void headOfLine(int line) throws IOException {
        Files.writeString(home.resolve("packs/audit.head"), AuditLine.seal(whole().get(line - 1).getBytes(StandardCharsets.UTF_8)) + "\n");
    }

    private List<String> whole() throws IOException {
        return Files.readAllLines(file);
    }

    private String damage(List<String> lines) throws IOException {
        Files.write(file, lines);
        return audit.trail(3).damage().map(Refusal::cause).orElse("none");
    }
}
