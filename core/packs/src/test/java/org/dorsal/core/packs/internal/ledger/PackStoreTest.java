package org.dorsal.core.packs.internal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.dorsal.core.packs.internal.file.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackStoreTest {
    @TempDir
    private Path home;
    private PackStore store;

    @BeforeEach
    void inAHome() {
        store = new PackStore(home.resolve("packs/store"));
    }

    @Test
    void whatIsKeptLiesUnderItsDigest() throws IOException {
        store.keep(staged("neck"), digest("neck"));

        assertEquals(Optional.empty(), store.lacking(digest("neck")));
        assertEquals("neck", Files.readString(store.file(digest("neck"))));
    }

    @Test
    void whatIsThereWholeIsNotWrittenOver() throws IOException {
        store.keep(staged("neck"), digest("neck"));
        Object file = Files.readAttributes(store.file(digest("neck")), BasicFileAttributes.class).fileKey();

        store.keep(staged("neck"), digest("neck"));

        assertEquals(file, Files.readAttributes(store.file(digest("neck")), BasicFileAttributes.class).fileKey());
    }

    @Test
    void whatWasCutOffAnywhereIsNotUsedAndGivesWayToAWholeFile() throws IOException {
        byte[] whole = "n".repeat(300).getBytes(StandardCharsets.US_ASCII);
        String digest = Sha256.of(whole);
        Path file = store.file(digest);
        for (int length = 0; length < whole.length; length++) {
            store.keep(Files.write(home.resolve("staged"), whole), digest);
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(Optional.of("Its file " + file + " was altered or cut off."), store.lacking(digest));
        }

        store.keep(Files.write(home.resolve("staged"), whole), digest);

        assertEquals(Optional.empty(), store.lacking(digest));
    }

    @Test
    void whatIsNotThereIsGone() {
        assertEquals(Optional.of("Its file " + store.file("abc") + " is gone."), store.lacking("abc"));
    }

    @Test
    void whatNoStateNamesIsRemoved() throws IOException {
        store.keep(staged("one"), digest("one"));
        store.keep(staged("two"), digest("two"));
        Path unfinished = Files.writeString(store.file(digest("one")).resolveSibling("ghi.jar.new"), "unfinished");

        store.keepOnly(Set.of(digest("two")));

        assertFalse(Files.exists(store.file(digest("one"))));
        assertEquals(Optional.empty(), store.lacking(digest("two")));
        assertFalse(Files.exists(unfinished));
    }

    @Test
    void withoutAFolderThereIsNothingToRemove() throws IOException {
        store.keepOnly(Set.of());

        assertFalse(Files.exists(home.resolve("packs")));
    }

    private static String digest(String content) {
        return Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path staged(String content) throws IOException {
        return Files.writeString(home.resolve("staged"), content);
    }
}
