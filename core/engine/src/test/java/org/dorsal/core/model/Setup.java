package org.dorsal.core.model;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dorsal.core.model.Installed.Pack;
import org.dorsal.core.model.Installed.Presence;

/**
 * How a schedule begins.
 *
 * @param isRequired whether the installation requires the check of the first pack
 * @param hasNamesake whether the last pack brings a check of the name of the one before it
 * @param readsForeign whether the first check reads a fact of the second pack besides its own
 */
record Setup(boolean isRequired, boolean hasNamesake, boolean readsForeign) {

    static Setup plain() {
        return new Setup(false, false, false);
    }

    static Setup any(Random random) {
        return new Setup(random.nextBoolean(), random.nextInt(4) == 0, random.nextInt(4) == 0);
    }

    Set<String> required() {
        return isRequired ? Set.of("c0") : Set.of();
    }

    /** Nothing yet; and no activity. */
    Installed installed() {
        List<Pack> packs = IntStream.range(0, Move.PACKS).mapToObj(i -> new Pack(Presence.ABSENT,
            hasNamesake && i == Move.PACKS - 1 ? "c" + (i - 1) : "c" + i, "f" + i,
            readsForeign && i == 0 ? Set.of("f0", "f1") : Set.of("f" + i), Temper.SOUND)).toList();
        return new Installed(required(), packs, Map.of());
    }
}
