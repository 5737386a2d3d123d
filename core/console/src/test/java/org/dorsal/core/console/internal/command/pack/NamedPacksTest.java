package org.dorsal.core.console.internal.command.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPacksTest {
    @TempDir
    private Path here;

    @BeforeEach
    void aFolderNamedLikeAPack() throws IOException {
        Files.createDirectory(here.resolve("neck"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"neck", "neck@1.0.0", "neck@[1.0,2)", "physio.neck", "knee"})
    void anIdIsAPackOfTheRepositoriesWhateverLiesHere(String id) {
        assertEquals(List.of(id), new NamedPacks(here, List.of(id)).found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"./neck", "neck/", "../%s/neck", "%s/../%s/neck"})
    void whatHasASeparatorIsAPlace(String place) {
        String given = place.replaceFirst("^%s/\\.\\.", here.getParent().toString()).replace("%s", here.getFileName().toString());

        assertEquals(List.of(here.resolve("neck").toString()), new NamedPacks(here, List.of(given)).found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"neck-1.0.0.jar", "neck.zip", "NECK.ZIP"})
    void whatEndsLikeAFileOfAPackIsAPlaceWhetherItIsThereOrNot(String file) {
        assertEquals(List.of(here.resolve(file).toString()), new NamedPacks(here, List.of(file)).found());
    }

    @Test
    void aRefusalSaysHowToNameWhatLiesHere() {
        Refusal refusal = new Refusal("The pack neck is not found.", "No repository has a pack of that id.", "Look for it.");

        assertEquals("Look for it. If you mean what lies here, write ./neck.",
            new NamedPacks(here, List.of("knee", "neck")).hinting(new PackRefusedException(refusal)).refusal().next());
        assertEquals(refusal, new NamedPacks(here, List.of("knee", "./neck")).hinting(new PackRefusedException(refusal)).refusal());
    }
}
