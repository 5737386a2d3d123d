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
import org.dorsal.core.packs.AuditTrail.State;
import org.dorsal.core.packs.Refusal;
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
        audit.write(1, "install neck 1.0.0");
        audit.write(2, "upgrade neck 1.1.0, accepted: looser-safety");
        audit.write(2, "trust Jürgen (0123456789abcdef)");
        audit.write(3, "uninstall neck");
    }

    @Test
    void whatWasWrittenIsReadInItsOrder() throws IOException {
        AuditTrail trail = audit.trail(3);

        assertEquals(List.of("install neck 1.0.0", "upgrade neck 1.1.0, accepted: looser-safety",
            "trust Jürgen (0123456789abcdef)", "uninstall neck"), trail.entries().stream().map(AuditTrail.Entry::action).toList());
        assertEquals(new AuditTrail.Entry(1, "2026-03-04T05:06:07Z", 1, "install neck 1.0.0", State.SOUND), trail.entries().get(0));
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
        for (int i = 0; i < 3; i++) {
            List<String> lines = new ArrayList<>(whole);
            lines.remove(i);
            assertEquals("Line " + (i + 1) + " was altered, or a line before it was taken out or put in.", damage(lines));
        }
    }

    @Test
    void aLineThatIsPutInIsFound() throws IOException {
        List<String> whole = whole();
        for (int i = 1; i < 4; i++) {
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
        AuditLine second = AuditLine.of(lines.get(1).getBytes(StandardCharsets.UTF_8)).orElseThrow();
        lines.set(1, new String(new AuditLine(second.at(), second.generation(), "upgrade neck 1.1.0", second.before()).bytes(),
            StandardCharsets.UTF_8));

        assertEquals("Line 3 was altered, or a line before it was taken out or put in.", damage(lines));
    }

    @Test
    void anEndThatIsCutOffIsFoundByTheLedger() throws IOException {
        assertEquals("Its end is missing: it goes to change 2, and the packs were changed 3 times.", damage(whole().subList(0, 3)));
        Files.delete(file);
        assertEquals("Its end is missing: it goes to change 0, and the packs were changed 3 times.",
            audit.trail(3).damage().map(Refusal::cause).orElseThrow());
    }

    @Test
    void anEndWithoutAChangeOfPacksThatIsCutOffIsFoundByTheHead() throws IOException {
        audit.write(3, "trust Ann (fedcba9876543210)");
        audit.write(3, "trust no more Ann (fedcba9876543210)");
        List<String> whole = whole();

        String missing = "Its end is missing: the line that audit.head names as the last one is not in it.";
        assertEquals("none", damage(whole));
        assertEquals(missing, damage(whole.subList(0, 5)));
        assertEquals(missing, damage(whole.subList(0, 4)));
    }

    @Test
    void anEndThatIsCutOffAnywhereWithinTheLastLineIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int last = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('\n', whole.length - 2) + 1;
        for (int length = last; length < whole.length - 1; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTrue(audit.trail(2).damage().isPresent(), "cut off at " + length);
        }
    }

    @Test
    void whatWasCutOffIsNotForgottenWhenTheAuditGoesOn() throws IOException {
        audit.write(3, "trust Ann (fedcba9876543210)");
        Files.write(file, whole().subList(0, 4));

        audit.write(4, "install hip 1.0.0");
        audit.write(4, "trust Bob (0011223344556677)");

        assertEquals("Line 5 was altered, or a line before it was taken out or put in.", audit.trail(4).damage().map(Refusal::cause).orElseThrow());
    }

    @Test
    void anAuditThatIsGoneAltogetherIsMissed() throws IOException {
        AuditFile ofTrust = new AuditFile(home.resolve("other/audit.jsonl"), CLOCK);
        ofTrust.write(0, "trust Ann (fedcba9876543210)");
        Files.delete(home.resolve("other/audit.jsonl"));

        assertTrue(ofTrust.trail(0).damage().isPresent());
        ofTrust.write(0, "trust Bob (0011223344556677)");
        assertTrue(ofTrust.trail(0).damage().isPresent());
    }

    @Test
    void whoDiedBetweenALineAndItsHeadRaisesNoAlarm() throws IOException {
        Path head = home.resolve("packs/audit.head");
        byte[] before = Files.readAllBytes(head);
        audit.write(3, "trust Ann (fedcba9876543210)");
        Files.write(head, before);

        assertEquals(Optional.empty(), audit.trail(3).damage());
        audit.write(3, "trust Bob (0011223344556677)");
        assertEquals(Optional.empty(), audit.trail(3).damage());
    }

    @Test
    void whoDiedBeforeTheFirstHeadAndWhoNeverHadOneRaisesNoAlarm() throws IOException {
        Files.delete(home.resolve("packs/audit.head"));

        assertEquals(Optional.empty(), audit.trail(3).damage());
        audit.write(4, "install hip 1.0.0");
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
            audit.write(4, "install hip 1.0.0");

            AuditTrail trail = audit.trail(4);
            AuditTrail.Entry last = trail.entries().get(trail.entries().size() - 1);
            assertEquals("install hip 1.0.0", last.action(), "cut off at " + length);
            // What was written as the last line before is still there only where no more than its end is missing.
            assertEquals(length < whole.length - 1, trail.damage().isPresent(), "cut off at " + length);
        }
    }

    @Test
    void aLineThatADyingProcessLeftUnfinishedIsNoDamage() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        headOfLine(2);
        int firstByteOfTwo = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\u00C3');
        Files.write(file, Arrays.copyOf(whole, firstByteOfTwo + 1));
        audit.write(3, "uninstall neck");

        AuditTrail trail = audit.trail(3);

        assertEquals(List.of(State.SOUND, State.SOUND, State.UNFINISHED, State.SOUND),
            trail.entries().stream().map(AuditTrail.Entry::state).toList());
        assertEquals(Optional.empty(), trail.damage());
    }

    @Test
    void anUnfinishedLineThatIsAlteredLaterIsDamage() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        headOfLine(3);
        Files.write(file, Arrays.copyOf(whole, whole.length - 30));
        audit.write(3, "uninstall neck");
        assertEquals(Optional.empty(), audit.trail(3).damage());
        List<String> lines = new ArrayList<>(whole());
        lines.set(3, lines.get(3).substring(1));

        assertEquals("Line 4 was altered, or a line before it was taken out or put in.", damage(lines));
    }

    @Test
    void whatIsDoneCannotLookLikeALine() throws IOException {
        audit.write(4, "install x\n{\"at\":\"\"}");

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
