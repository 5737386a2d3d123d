package org.dorsal.core.packs.internal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
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
        store.keep(staged("neck"), "abc");

        assertTrue(store.has("abc"));
        assertEquals("neck", Files.readString(store.file("abc")));
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        store.keep(staged("first"), "abc");

        store.keep(staged("second"), "abc");

        assertEquals("first", Files.readString(store.file("abc")));
    }

    @Test
    void whatNoStateNamesIsRemoved() throws IOException {
        store.keep(staged("one"), "abc");
        store.keep(staged("two"), "def");
        Files.writeString(store.file("abc").resolveSibling("ghi.jar.new"), "unfinished");

        store.keepOnly(Set.of("def"));

        assertFalse(store.has("abc"));
        assertTrue(store.has("def"));
        assertFalse(Files.exists(store.file("abc").resolveSibling("ghi.jar.new")));
    }

    @Test
    void withoutAFolderThereIsNothingToRemove() throws IOException {
        store.keepOnly(Set.of());

        assertFalse(store.has("abc"));
    }

    private Path staged(String content) throws IOException {
        return Files.writeString(home.resolve("staged"), content);
    }
}
